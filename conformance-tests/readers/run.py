"""Runs a stream of odd and wide records into a lake and reads it with Spark, PyArrow and DuckDB.

    $(conformance-tests/venv.sh readers) conformance-tests/readers/run.py

Decimals, times, nulls, nested lists, empty structs, names in Unicode and 2,000 columns have to come back with the same
values and types from all three. Spark needs a Java, the others nothing. Ends with 1 if anything differs.
"""
import datetime
import decimal
import functools
import http.server
import json
import pathlib
import subprocess
import sys
import tempfile
import threading

ROOT = pathlib.Path(__file__).resolve().parents[2]
WIDE = 2000
KINDS = ["string", "integer", "number", "boolean"]
SCHEMA = {
    "id": {"type": "integer"},
    "price": {"type": "number", "multipleOf": 0.01},
    "huge": {"type": "string", "airbyte_type": "big_integer"},
    "at": {"type": "string", "format": "date-time"},
    "local": {"type": "string", "format": "date-time", "airbyte_type": "timestamp_without_timezone"},
    "day": {"type": "string", "format": "date"},
    "none": {"type": "string"},
    "größe €": {"type": "string"},
    "matrix": {"type": "array", "items": {"type": "array", "items": {"type": "object", "properties": {"a": {"type": "array", "items": {"type": "integer"}}}}}},
    "empty": {"type": "object"},
    "struct": {"type": "object", "properties": {"x": {"type": "string"}, "y": {"type": "object", "properties": {"z": {"type": "boolean"}}}}},
}
UTC = datetime.timezone.utc


def wide(row):
    """The values of the many columns."""
    values = {}
    for number in range(WIDE):
        kind = KINDS[number % len(KINDS)]
        value = {"string": f"text {row} {number}", "integer": row * 10_000 + number, "number": number + 0.5, "boolean": (row + number) % 2 == 0}[kind]
        values[f"c{number:04d}"] = value
    return values


SENT = [
    {"id": 1, "price": 12.30, "huge": "12345678901234567890123456789012345678", "at": "2024-02-29T12:30:15.123456+02:00",
     "local": "2024-02-29T12:30:00", "day": "2024-02-29", "none": None, "größe €": "ö😀",
     "matrix": [[{"a": [1, None, 3]}, {"a": []}], [], None], "empty": {}, "struct": {"x": "s", "y": {"z": True}}, **wide(1)},
    {"id": 2, "price": -0.01, "struct": {"y": {}}, "matrix": [], "empty": {"k": 1}, **wide(2)},
    {"id": 3},
]
EXPECTED = [
    {"id": 1, "price": decimal.Decimal("12.30"), "huge": decimal.Decimal("12345678901234567890123456789012345678"),
     "at": datetime.datetime(2024, 2, 29, 10, 30, 15, 123456, UTC), "local": datetime.datetime(2024, 2, 29, 12, 30),
     "day": datetime.date(2024, 2, 29), "none": None, "größe €": "ö😀",
     "matrix": [[{"a": [1, None, 3]}, {"a": []}], [], None], "empty": "{}", "struct": {"x": "s", "y": {"z": True}}, **wide(1)},
    {**dict.fromkeys(SCHEMA), "id": 2, "price": decimal.Decimal("-0.01"), "struct": {"x": None, "y": {"z": None}}, "matrix": [], "empty": '{"k":1}', **wide(2)},
    {**dict.fromkeys(SCHEMA), "id": 3, **dict.fromkeys(wide(0))},
]


def manifest(port):
    properties = {**SCHEMA, **{name: {"type": KINDS[number % len(KINDS)]} for number, name in enumerate(wide(0))}}
    return {
        "version": "6.0.0",
        "type": "DeclarativeSource",
        "check": {"type": "CheckStream", "stream_names": ["shapes"]},
        "streams": [{
            "type": "DeclarativeStream",
            "name": "shapes",
            "primary_key": ["id"],
            "retriever": {
                "type": "SimpleRetriever",
                "requester": {"type": "HttpRequester", "url_base": f"http://127.0.0.1:{port}", "path": "/shapes.json", "http_method": "GET"},
                "record_selector": {"type": "RecordSelector", "extractor": {"type": "DpathExtractor", "field_path": ["data"]}},
            },
            "schema_loader": {"type": "InlineSchemaLoader", "schema": {"type": "object", "properties": properties}},
        }],
    }


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def load(folder):
    """Runs the connector; gives the folder of the stream's files."""
    (folder / "api").mkdir()
    (folder / "api" / "shapes.json").write_text(json.dumps({"data": SENT}))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder / "api"))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    file = folder / "shapes.yaml"
    file.write_text(json.dumps(manifest(server.server_address[1])))
    subprocess.run([ROOT / "weir", "run", file, "--to", folder / "lake"], check=True, stdout=subprocess.DEVNULL)
    server.shutdown()
    return folder / "lake" / "shapes" / "shapes"


def plain(value):
    """Rows of Spark as dictionaries, at any depth."""
    if hasattr(value, "asDict"):
        value = value.asDict()
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, list) else value


def by_spark(path):
    from pyspark.sql import SparkSession

    spark = (SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").config("spark.driver.bindAddress", "127.0.0.1")
             .config("spark.driver.host", "127.0.0.1").config("spark.sql.session.timeZone", "UTC").getOrCreate())
    spark.sparkContext.setLogLevel("ERROR")
    rows = [plain(row) for row in spark.read.parquet(str(path)).orderBy("id").collect()]
    spark.stop()
    for row in rows:
        row["at"] = row["at"] and row["at"].astimezone(UTC)
    return rows


def by_arrow(path):
    import pyarrow.dataset

    return pyarrow.dataset.dataset(path, partitioning="hive").to_table().sort_by("id").to_pylist()


def by_duckdb(path):
    import duckdb

    connection = duckdb.connect()
    connection.execute("SET TimeZone = 'UTC'")
    found = connection.execute(f"SELECT * FROM read_parquet('{path}/**/*.parquet', hive_partitioning = true) ORDER BY id")
    names = [column[0] for column in found.description]
    rows = [dict(zip(names, row)) for row in found.fetchall()]
    for row in rows:
        row["at"] = row["at"] and row["at"].astimezone(UTC)
    return rows


def differences(rows):
    """What is not as expected."""
    found = [] if len(rows) == len(EXPECTED) else [f"{len(rows)} rows"]
    for row, expected in zip(rows, EXPECTED):
        for name, value in expected.items():
            given = row.get(name, "no such column")
            if given != value or type(given) is not type(value):
                found.append(f"row {expected['id']}, {name}: {given!r} in place of {value!r}")
    return found


def main():
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        path = load(pathlib.Path(folder))
        for name, reader in (("DuckDB", by_duckdb), ("PyArrow", by_arrow), ("Spark", by_spark)):
            found = differences(reader(path))
            print(f"{name}: {len(EXPECTED)} rows of {len(EXPECTED[0])} columns, {len(found)} differences", *found[:10], sep="\n  ")
            failed |= bool(found)
    sys.exit(1 if failed else 0)


main()
