-- Everything of the source shop is in this schema.
CREATE SCHEMA IF NOT EXISTS "SHOP";

-- How the lake's files are written: Parquet with annotated types; broken text is marked instead of dropped.
CREATE FILE FORMAT IF NOT EXISTS "SHOP".WEIR_PARQUET
  TYPE = PARQUET
  COMPRESSION = AUTO
  BINARY_AS_TEXT = FALSE
  USE_LOGICAL_TYPE = TRUE
  REPLACE_INVALID_CHARACTERS = TRUE;

-- Version 1 of shop/orders: the stream is new.
CREATE EXTERNAL TABLE IF NOT EXISTS "SHOP"."ORDERS_V1" (
  "ID" NUMBER(19,0) AS (VALUE:"id"::NUMBER(19,0)),
  "_EXTRA" VARCHAR AS (VALUE:"_extra"::VARCHAR),
  "_RESCUED" VARCHAR AS (VALUE:"_rescued"::VARCHAR),
  "_WEIR_RUN" VARCHAR AS (VALUE:"_weir_run"::VARCHAR),
  "_WEIR_LOADED_AT" TIMESTAMP_LTZ AS (VALUE:"_weir_loaded_at"::TIMESTAMP_LTZ),
  "_WEIR_SLICE" VARCHAR AS (VALUE:"_weir_slice"::VARCHAR),
  "LOAD_DATE" DATE AS (NULLIF(NULLIF(SPLIT_PART(SPLIT_PART(METADATA$FILENAME, '/load_date=', 2), '/', 1), ''), '__HIVE_DEFAULT_PARTITION__')::DATE)
)
PARTITION BY ("LOAD_DATE")
LOCATION = @"SHOP".WEIR_LAKE/shop/orders/
REFRESH_ON_CREATE = FALSE
AUTO_REFRESH = FALSE
FILE_FORMAT = (FORMAT_NAME = '"SHOP".WEIR_PARQUET')
COMMENT = 'Weir: shop/orders';

-- What readers use; from here on it shows version 1.
CREATE OR REPLACE VIEW "SHOP"."ORDERS"
  COPY GRANTS
  COMMENT = 'Weir: shop/orders'
AS SELECT
  "ID",
  "_EXTRA",
  "_RESCUED",
  "_WEIR_RUN",
  "_WEIR_LOADED_AT",
  "_WEIR_SLICE",
  "LOAD_DATE"
FROM "SHOP"."ORDERS_V1";

-- Version 1 of shop/Orders lost: the stream is new.
CREATE EXTERNAL TABLE IF NOT EXISTS "SHOP"."Orders lost_v1" (
  "ID" NUMBER(19,0) AS (VALUE:"id"::NUMBER(19,0)),
  "_EXTRA" VARCHAR AS (VALUE:"_extra"::VARCHAR),
  "_RESCUED" VARCHAR AS (VALUE:"_rescued"::VARCHAR),
  "_WEIR_RUN" VARCHAR AS (VALUE:"_weir_run"::VARCHAR),
  "_WEIR_LOADED_AT" TIMESTAMP_LTZ AS (VALUE:"_weir_loaded_at"::TIMESTAMP_LTZ),
  "_WEIR_SLICE" VARCHAR AS (VALUE:"_weir_slice"::VARCHAR)
)
LOCATION = @"SHOP".WEIR_LAKE/shop/Orders%20lost/
REFRESH_ON_CREATE = FALSE
AUTO_REFRESH = FALSE
FILE_FORMAT = (FORMAT_NAME = '"SHOP".WEIR_PARQUET')
COMMENT = 'Weir: shop/Orders lost';

-- What readers use; from here on it shows version 1.
CREATE OR REPLACE VIEW "SHOP"."Orders lost"
  COPY GRANTS
  COMMENT = 'Weir: shop/Orders lost'
AS SELECT
  "ID",
  "_EXTRA",
  "_RESCUED",
  "_WEIR_RUN",
  "_WEIR_LOADED_AT",
  "_WEIR_SLICE"
FROM "SHOP"."Orders lost_v1";
