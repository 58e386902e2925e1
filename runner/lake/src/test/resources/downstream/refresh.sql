-- Registers 2 files: new in shop/orders.
ALTER EXTERNAL TABLE LAKE.SHOP."ORDERS_BY_LOAD_DATE" ADD FILES (
  'load_date=2024-02-28/r2-1.parquet',
  'load_date=2024-02-29/r2-2.parquet'
);

-- Forgets 1 file: replaced or deleted in shop/orders.
ALTER EXTERNAL TABLE LAKE.SHOP."ORDERS_BY_LOAD_DATE" REMOVE FILES (
  'load_date=2024-02-28/r1-1.parquet'
);
