-- Columns of ORDERS_BY_ACCOUNT_LOAD_DATE that are not as the lake has them (run weir snowflake ddl).
SELECT lake.column1 AS column_name, lake.column2 AS type_in_lake, seen.data_type AS type_seen
FROM VALUES
    ('ID NUMBER(19,0)', 'NUMBER'),
    ('_EXTRA VARCHAR', 'TEXT'),
    ('_RESCUED VARCHAR', 'TEXT'),
    ('_WEIR_RUN VARCHAR', 'TEXT'),
    ('_WEIR_LOADED_AT TIMESTAMP_LTZ', 'TIMESTAMP_LTZ'),
    ('_WEIR_SLICE VARCHAR', 'TEXT'),
    ('ACCOUNT VARCHAR', 'TEXT'),
    ('LOAD_DATE DATE', 'DATE')
  AS lake LEFT JOIN LAKE.INFORMATION_SCHEMA.COLUMNS AS seen
  ON seen.table_name = 'ORDERS_BY_ACCOUNT_LOAD_DATE' AND seen.column_name = lake.column1
WHERE NOT EQUAL_NULL(seen.data_type, lake.column2);

-- Partitions of shop/orders whose number of rows differs.
WITH lake AS (
  SELECT column1::VARCHAR AS "ACCOUNT", column2::DATE AS "LOAD_DATE", column3 AS rows_in_lake
  FROM VALUES
    ('it''s me', '2024-02-28', 7),
    (NULL, NULL, 1)
), seen AS (
  SELECT "ACCOUNT", "LOAD_DATE", COUNT(*) AS rows_seen FROM LAKE.SHOP."ORDERS" GROUP BY ALL
)
SELECT COALESCE(lake."ACCOUNT", seen."ACCOUNT") AS "ACCOUNT", COALESCE(lake."LOAD_DATE", seen."LOAD_DATE") AS "LOAD_DATE", COALESCE(rows_in_lake, 0) AS rows_in_lake, COALESCE(rows_seen, 0) AS rows_seen
FROM lake FULL OUTER JOIN seen ON EQUAL_NULL(lake."ACCOUNT", seen."ACCOUNT") AND EQUAL_NULL(lake."LOAD_DATE", seen."LOAD_DATE")
WHERE COALESCE(rows_in_lake, 0) <> COALESCE(rows_seen, 0);

-- Runs of shop/orders whose time of loading is not the one in their name.
SELECT "_WEIR_RUN", MIN("_WEIR_LOADED_AT") AS loaded_at, COUNT(*) AS rows_seen
FROM LAKE.SHOP."ORDERS"
WHERE ABS(DATEDIFF('second', TRY_TO_TIMESTAMP_NTZ(SUBSTR("_WEIR_RUN", 1, 15), 'YYYYMMDD"T"HH24MISS'), CONVERT_TIMEZONE('UTC', "_WEIR_LOADED_AT")::TIMESTAMP_NTZ)) > 1
GROUP BY "_WEIR_RUN";

-- Columns of EMPTY_BY_LOAD_DATE that are not as the lake has them (run weir snowflake ddl).
SELECT lake.column1 AS column_name, lake.column2 AS type_in_lake, seen.data_type AS type_seen
FROM VALUES
    ('ID NUMBER(19,0)', 'NUMBER'),
    ('_EXTRA VARCHAR', 'TEXT'),
    ('_RESCUED VARCHAR', 'TEXT'),
    ('_WEIR_RUN VARCHAR', 'TEXT'),
    ('_WEIR_LOADED_AT TIMESTAMP_LTZ', 'TIMESTAMP_LTZ'),
    ('_WEIR_SLICE VARCHAR', 'TEXT'),
    ('LOAD_DATE DATE', 'DATE')
  AS lake LEFT JOIN LAKE.INFORMATION_SCHEMA.COLUMNS AS seen
  ON seen.table_name = 'EMPTY_BY_LOAD_DATE' AND seen.column_name = lake.column1
WHERE NOT EQUAL_NULL(seen.data_type, lake.column2);

-- Partitions of shop/empty whose number of rows differs.
WITH lake AS (
  SELECT column1::DATE AS "LOAD_DATE", column2 AS rows_in_lake
  FROM VALUES (NULL, 0) WHERE FALSE
), seen AS (
  SELECT "LOAD_DATE", COUNT(*) AS rows_seen FROM LAKE.SHOP."EMPTY" GROUP BY ALL
)
SELECT COALESCE(lake."LOAD_DATE", seen."LOAD_DATE") AS "LOAD_DATE", COALESCE(rows_in_lake, 0) AS rows_in_lake, COALESCE(rows_seen, 0) AS rows_seen
FROM lake FULL OUTER JOIN seen ON EQUAL_NULL(lake."LOAD_DATE", seen."LOAD_DATE")
WHERE COALESCE(rows_in_lake, 0) <> COALESCE(rows_seen, 0);

-- Runs of shop/empty whose time of loading is not the one in their name.
SELECT "_WEIR_RUN", MIN("_WEIR_LOADED_AT") AS loaded_at, COUNT(*) AS rows_seen
FROM LAKE.SHOP."EMPTY"
WHERE ABS(DATEDIFF('second', TRY_TO_TIMESTAMP_NTZ(SUBSTR("_WEIR_RUN", 1, 15), 'YYYYMMDD"T"HH24MISS'), CONVERT_TIMEZONE('UTC', "_WEIR_LOADED_AT")::TIMESTAMP_NTZ)) > 1
GROUP BY "_WEIR_RUN";

-- Columns of WHOLE_FILES that are not as the lake has them (run weir snowflake ddl).
SELECT lake.column1 AS column_name, lake.column2 AS type_in_lake, seen.data_type AS type_seen
FROM VALUES
    ('ID NUMBER(19,0)', 'NUMBER'),
    ('_EXTRA VARCHAR', 'TEXT'),
    ('_RESCUED VARCHAR', 'TEXT'),
    ('_WEIR_RUN VARCHAR', 'TEXT'),
    ('_WEIR_LOADED_AT TIMESTAMP_LTZ', 'TIMESTAMP_LTZ'),
    ('_WEIR_SLICE VARCHAR', 'TEXT')
  AS lake LEFT JOIN LAKE.INFORMATION_SCHEMA.COLUMNS AS seen
  ON seen.table_name = 'WHOLE_FILES' AND seen.column_name = lake.column1
WHERE NOT EQUAL_NULL(seen.data_type, lake.column2);

-- Partitions of shop/whole whose number of rows differs.
WITH lake AS (
  SELECT column1 AS rows_in_lake
  FROM VALUES
    (5)
), seen AS (
  SELECT COUNT(*) AS rows_seen FROM LAKE.SHOP."WHOLE"
)
SELECT COALESCE(rows_in_lake, 0) AS rows_in_lake, COALESCE(rows_seen, 0) AS rows_seen
FROM lake FULL OUTER JOIN seen ON TRUE
WHERE COALESCE(rows_in_lake, 0) <> COALESCE(rows_seen, 0);

-- Runs of shop/whole whose time of loading is not the one in their name.
SELECT "_WEIR_RUN", MIN("_WEIR_LOADED_AT") AS loaded_at, COUNT(*) AS rows_seen
FROM LAKE.SHOP."WHOLE"
WHERE ABS(DATEDIFF('second', TRY_TO_TIMESTAMP_NTZ(SUBSTR("_WEIR_RUN", 1, 15), 'YYYYMMDD"T"HH24MISS'), CONVERT_TIMEZONE('UTC', "_WEIR_LOADED_AT")::TIMESTAMP_NTZ)) > 1
GROUP BY "_WEIR_RUN";
