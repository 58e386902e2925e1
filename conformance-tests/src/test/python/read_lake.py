"""Reads every stream of a lake with PyArrow and prints one JSON object for each: source, stream, types, rows.

    read_lake.py FOLDER
    read_lake.py BUCKET/PREFIX ENDPOINT        # credentials come from the environment
"""
import datetime
import decimal
import json
import os
import sys

import pyarrow.dataset
import pyarrow.fs


def file_system(endpoint):
    if endpoint is None:
        return pyarrow.fs.LocalFileSystem()
    return pyarrow.fs.S3FileSystem(
        endpoint_override=endpoint.removeprefix("http://"),
        scheme="http",
        region=os.environ["AWS_REGION"],
        access_key=os.environ["AWS_ACCESS_KEY_ID"],
        secret_key=os.environ["AWS_SECRET_ACCESS_KEY"],
    )


def folders(files, path):
    entries = files.get_file_info(pyarrow.fs.FileSelector(path))
    return sorted(e.path for e in entries if e.type == pyarrow.fs.FileType.Directory and not e.base_name.startswith("_"))


def plain(value):
    if isinstance(value, decimal.Decimal):
        return float(value)
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.isoformat()
    raise TypeError(f"{type(value)} is not expected in a lake")


def main(place, endpoint=None):
    files = file_system(endpoint)
    for source in folders(files, place):
        for stream in folders(files, source):
            table = pyarrow.dataset.dataset(stream, filesystem=files, format="parquet", partitioning="hive").to_table()
            read = {
                "source": os.path.basename(source),
                "stream": os.path.basename(stream),
                "types": [f"{field.name} {field.type}" for field in table.schema],
                "rows": table.to_pylist(),
            }
            print(json.dumps(read, default=plain))


if __name__ == "__main__":
    main(*sys.argv[1:])
