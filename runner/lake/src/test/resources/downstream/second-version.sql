-- Everything of the source shop is in this schema.
CREATE SCHEMA IF NOT EXISTS LAKE.SHOP;

-- How the lake's files are written: Parquet with annotated types; broken text is marked instead of dropped.
CREATE FILE FORMAT IF NOT EXISTS LAKE.SHOP.WEIR_PARQUET
  TYPE = PARQUET
  COMPRESSION = AUTO
  BINARY_AS_TEXT = FALSE
  USE_LOGICAL_TYPE = TRUE
  REPLACE_INVALID_CHARACTERS = TRUE;

-- Where the lake is; the integration WEIR_S3 has to allow it.
CREATE STAGE IF NOT EXISTS LAKE.SHOP.WEIR_LAKE
  URL = 's3://reports/lake/'
  STORAGE_INTEGRATION = WEIR_S3
  FILE_FORMAT = (FORMAT_NAME = 'LAKE.SHOP.WEIR_PARQUET');

-- Version 2 of shop/orders: "ID" is FLOAT now, and was NUMBER(19,0).
CREATE EXTERNAL TABLE IF NOT EXISTS LAKE.SHOP."ORDERS_V2" (
  "ID" FLOAT AS (VALUE:"id"::FLOAT),
  "CITY" VARCHAR AS (VALUE:"city"::VARCHAR),
  "_EXTRA" VARCHAR AS (VALUE:"_extra"::VARCHAR),
  "_RESCUED" VARCHAR AS (VALUE:"_rescued"::VARCHAR),
  "_WEIR_RUN" VARCHAR AS (VALUE:"_weir_run"::VARCHAR),
  "_WEIR_LOADED_AT" TIMESTAMP_LTZ AS (VALUE:"_weir_loaded_at"::TIMESTAMP_LTZ),
  "_WEIR_SLICE" VARCHAR AS (VALUE:"_weir_slice"::VARCHAR),
  "LOAD_DATE" DATE AS (NULLIF(NULLIF(SPLIT_PART(SPLIT_PART(METADATA$FILENAME, '/load_date=', 2), '/', 1), ''), '__HIVE_DEFAULT_PARTITION__')::DATE)
)
PARTITION BY ("LOAD_DATE")
LOCATION = @LAKE.SHOP.WEIR_LAKE/shop/orders/
REFRESH_ON_CREATE = FALSE
AUTO_REFRESH = FALSE
FILE_FORMAT = (FORMAT_NAME = 'LAKE.SHOP.WEIR_PARQUET')
COMMENT = 'Weir: shop/orders';

-- The column came after version 2 began.
ALTER TABLE LAKE.SHOP."ORDERS_V2" ADD COLUMN IF NOT EXISTS "CITY" VARCHAR AS (VALUE:"city"::VARCHAR);

-- Registers 1 file: what the lake has of shop/orders.
ALTER EXTERNAL TABLE LAKE.SHOP."ORDERS_V2" ADD FILES (
  'load_date=2024-02-29/r-1.parquet'
);

-- What readers use; from here on it shows version 2.
CREATE OR REPLACE VIEW LAKE.SHOP."ORDERS"
  COPY GRANTS
  COMMENT = 'Weir: shop/orders'
AS SELECT
  "ID",
  "CITY",
  "_EXTRA",
  "_RESCUED",
  "_WEIR_RUN",
  "_WEIR_LOADED_AT",
  "_WEIR_SLICE",
  "LOAD_DATE"
FROM LAKE.SHOP."ORDERS_V2";
