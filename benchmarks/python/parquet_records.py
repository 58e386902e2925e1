"""Prints the records of a run's Parquet files as JSON lines, without columns of the programs' own: parquet_records.py FOLDER"""

import json
import sys
from pathlib import Path

import pyarrow.parquet as pq

OWN = ("_dlt", "_weir", "_rescued")


def plain(value):
    """Times as text; lists and objects that a program wrote as text as what they are."""
    if isinstance(value, str) and value[:1] in ("{", "["):
        return json.loads(value)
    return value.isoformat() if hasattr(value, "isoformat") else value


folder = Path(sys.argv[1])
for file in [*folder.glob("lake.parquet"), *sorted(folder.glob("lake/**/*.parquet"))]:
    if any(part.startswith("_dlt") for part in file.parts):
        continue
    for row in pq.ParquetFile(file).read().to_pylist():
        print(json.dumps({name: plain(value) for name, value in row.items() if not name.startswith(OWN)}))
