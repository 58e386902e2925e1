"""Airbyte messages on standard input -> a Parquet file, as a user of the reference would write it: orjson, pyarrow, zstd.

lines_to_parquet.py FOLDER orders|report
"""

import os
import sys

import orjson
import pyarrow as pa
import pyarrow.parquet as pq

BATCH = 100_000
TEXT, WHOLE, NUMBER, FLAG = pa.string(), pa.int64(), pa.float64(), pa.bool_()
ADDRESS = pa.struct({"city": TEXT, "zip": TEXT, "lat": NUMBER})
ORDERS = {
    "id": WHOLE, "uuid": TEXT, "status": TEXT, "created_at": TEXT, "updated_at": TEXT, "amount": NUMBER, "currency": TEXT,
    "quantity": WHOLE, "is_gift": FLAG, "discount": NUMBER, "email": TEXT, "note": TEXT,
    "customer": pa.struct({"id": WHOLE, "name": TEXT, "address": ADDRESS}),
    "items": pa.list_(pa.struct({"sku": TEXT, "qty": WHOLE, "price": NUMBER})), "tags": pa.list_(TEXT),
}  # fmt: skip
SCHEMAS = {"orders": pa.schema(ORDERS), "report": pa.schema({f"col_{column:03d}": TEXT for column in range(120)})}


def main(folder, columns):
    schema = SCHEMAS[columns]
    os.makedirs(folder)
    with pq.ParquetWriter(os.path.join(folder, "records.parquet"), schema, compression="zstd") as file:
        rows = []
        for line in sys.stdin.buffer:
            message = orjson.loads(line)
            if message["type"] == "RECORD":
                rows.append(message["record"]["data"])
                if len(rows) == BATCH:
                    file.write_table(pa.Table.from_pylist(rows, schema=schema), row_group_size=BATCH)
                    rows.clear()
        if rows:
            file.write_table(pa.Table.from_pylist(rows, schema=schema), row_group_size=BATCH)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
