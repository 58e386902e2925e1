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

-- Turns %XX of paths into characters; a name that was cut because of its length stays as the path has it.
CREATE FUNCTION IF NOT EXISTS LAKE.SHOP.WEIR_UNESCAPE(PART VARCHAR)
  RETURNS VARCHAR
  LANGUAGE JAVASCRIPT
  STRICT
  IMMUTABLE
  AS 'if (PART === "%") { return ""; } try { return decodeURIComponent(PART); } catch (e) { return PART; }';

-- Version 1 of shop/all types: the stream is new.
CREATE EXTERNAL TABLE IF NOT EXISTS LAKE.SHOP."all types_v1" (
  "ID" NUMBER(19,0) AS (VALUE:"id"::NUMBER(19,0)),
  "AMOUNT" FLOAT AS (VALUE:"amount"::FLOAT),
  "PRICE" NUMBER(38,2) AS (VALUE:"price"::NUMBER(38,2)),
  "NAME" VARCHAR AS (VALUE:"name"::VARCHAR),
  "PAID" BOOLEAN AS (VALUE:"paid"::BOOLEAN),
  "DAY" DATE AS (VALUE:"day"::DATE),
  "AT" TIMESTAMP_LTZ AS (VALUE:"at"::TIMESTAMP_LTZ),
  "LOCAL" TIMESTAMP_NTZ AS (VALUE:"local"::TIMESTAMP_NTZ),
  "TAGS" ARRAY AS (VALUE:"tags"::ARRAY),
  "ADDRESS" OBJECT AS (VALUE:"address"::OBJECT),
  "OPEN" VARCHAR AS (VALUE:"open"::VARCHAR),
  "Total ""Amount""" FLOAT AS (GET(VALUE, 'Total "Amount"')::FLOAT),
  "ORDER" VARCHAR AS (VALUE:"order"::VARCHAR),
  "_EXTRA" VARCHAR AS (VALUE:"_extra"::VARCHAR),
  "_RESCUED" VARCHAR AS (VALUE:"_rescued"::VARCHAR),
  "_WEIR_RUN" VARCHAR AS (VALUE:"_weir_run"::VARCHAR),
  "_WEIR_LOADED_AT" TIMESTAMP_LTZ AS (VALUE:"_weir_loaded_at"::TIMESTAMP_LTZ),
  "_WEIR_SLICE" VARCHAR AS (VALUE:"_weir_slice"::VARCHAR),
  "ACCOUNT" VARCHAR AS (NULLIF(NULLIF(SPLIT_PART(SPLIT_PART(METADATA$FILENAME, '/account=', 2), '/', 1), ''), '__HIVE_DEFAULT_PARTITION__')::VARCHAR),
  "LOAD_DATE" DATE AS (NULLIF(NULLIF(SPLIT_PART(SPLIT_PART(METADATA$FILENAME, '/load_date=', 2), '/', 1), ''), '__HIVE_DEFAULT_PARTITION__')::DATE),
  "LEVEL" NUMBER(19,0) AS (NULLIF(NULLIF(SPLIT_PART(SPLIT_PART(METADATA$FILENAME, '/level=', 2), '/', 1), ''), '__HIVE_DEFAULT_PARTITION__')::NUMBER(19,0))
)
PARTITION BY ("ACCOUNT", "LOAD_DATE", "LEVEL")
LOCATION = @LAKE.SHOP.WEIR_LAKE/shop/all%20types/
REFRESH_ON_CREATE = FALSE
AUTO_REFRESH = FALSE
FILE_FORMAT = (FORMAT_NAME = 'LAKE.SHOP.WEIR_PARQUET')
COMMENT = 'Weir: shop/all types';

-- Registers 2 files: what the lake has of shop/all types.
ALTER EXTERNAL TABLE LAKE.SHOP."all types_v1" ADD FILES (
  'account=north%20%C3%A9/load_date=2024-02-29/level=1/r1-1.parquet',
  'load_date=2024-02-29/level=__HIVE_DEFAULT_PARTITION__/r1-2.parquet'
);

-- What readers use; from here on it shows version 1.
CREATE OR REPLACE VIEW LAKE.SHOP."all types"
  COPY GRANTS
  COMMENT = 'Weir: shop/all types'
AS SELECT
  "ID",
  "AMOUNT",
  "PRICE",
  "NAME",
  "PAID",
  "DAY",
  "AT",
  "LOCAL",
  "TAGS",
  "ADDRESS",
  "OPEN",
  "Total ""Amount""",
  "ORDER",
  "_EXTRA",
  "_RESCUED",
  "_WEIR_RUN",
  "_WEIR_LOADED_AT",
  "_WEIR_SLICE",
  LAKE.SHOP.WEIR_UNESCAPE("ACCOUNT") AS "ACCOUNT",
  "LOAD_DATE",
  "LEVEL"
FROM LAKE.SHOP."all types_v1";
