"""Writes the bodies of the samples and of the fuzz tests' seeds. Run it with the Python of conformance-tests/venv.sh, in the module's folder.

Files hold random marks and the names of their writers, so that they differ a little from one version of the libraries to the next.
"""

import datetime
import decimal
import pathlib
import random
import uuid

import fastavro
import pyarrow as pa
import pyarrow.feather as feather
import pyarrow.parquet as pq

SAMPLES = pathlib.Path("src/test/samples/columnar/bodies")
SEEDS = pathlib.Path("src/test/resources/dev/weir/parsers/columnar/seeds")
UTC = datetime.timezone.utc


def revenue():
    return pa.table(
        {
            "account": pa.array(["mt-1", "se-2", "mt-1"]),
            "day": pa.array([datetime.date(2025, 6, 1), datetime.date(2025, 6, 1), datetime.date(2025, 6, 2)]),
            "clicks": pa.array([120, 7, None], pa.int32()),
            "revenue": pa.array([decimal.Decimal("1225.40"), decimal.Decimal("-3.00"), None], pa.decimal128(18, 2)),
            "seen": pa.array([datetime.datetime(2025, 6, 1, 12, 30, 15, 250000)] * 3, pa.timestamp("us", "UTC")),
        }
    )


def types():
    local = datetime.datetime(2025, 6, 1, 12, 30, 15, 1)
    return pa.table(
        {
            "uint64": pa.array([2**64 - 1, None], pa.uint64()),
            "uint32": pa.array([2**32 - 1, 0], pa.uint32()),
            "int8": pa.array([-128, 127], pa.int8()),
            "half": pa.array([1.5, -0.25], pa.float16()),
            "float": pa.array([0.5, float("nan")], pa.float32()),
            "double": pa.array([0.1, float("-inf")], pa.float64()),
            "bool": pa.array([True, None]),
            "text": pa.array(["Zażółć", ""]),
            "bytes": pa.array([b"\x00\xff", b""], pa.binary()),
            "fixed": pa.array([b"abc", b"def"], pa.binary(3)),
            "decimal": pa.array([decimal.Decimal("12345678901234567890.123456789"), None], pa.decimal128(38, 9)),
            "date": pa.array([datetime.date(1969, 12, 31), datetime.date(9999, 12, 31)]),
            "time": pa.array([datetime.time(23, 59, 59, 999999), datetime.time(0)], pa.time64("us")),
            "wall": pa.array([local, None], pa.timestamp("us")),
            "instant": pa.array([local.replace(tzinfo=UTC), None], pa.timestamp("ns", "Europe/Malta")),
            "word": pa.array(["a", "b"]).dictionary_encode(),
            "list": pa.array([[1, None, 2], []], pa.list_(pa.int64())),
            "struct": pa.array([{"a": 1, "b": ["x"]}, None], pa.struct([("a", pa.int16()), ("b", pa.list_(pa.string()))])),
            "map": pa.array([[("k", 1), ("l", None)], []], pa.map_(pa.string(), pa.int64())),
        }
    )


def arrow_types():
    table = types()
    extra = {
        "null": pa.nulls(2),
        "duration": pa.array([datetime.timedelta(days=1, seconds=2, microseconds=3), None], pa.duration("us")),
        "interval": pa.array([pa.MonthDayNano([14, 3, 5_000_000_000]), None]),
        "view": pa.array(["short", "a text that is longer than twelve bytes"], pa.string_view()),
        "large": pa.array(["x", None], pa.large_string()),
        "large_list": pa.array([[1], None], pa.large_list(pa.int8())),
        "list_view": pa.array([[1, 2], [3]], pa.list_view(pa.int32())),
        "pair": pa.array([[1, 2], None], pa.list_(pa.int32(), 2)),
        "union": pa.UnionArray.from_dense(
            pa.array([0, 1], pa.int8()), pa.array([0, 0], pa.int32()), [pa.array([5]), pa.array(["five"])]
        ),
        "sparse": pa.UnionArray.from_sparse(pa.array([1, 0], pa.int8()), [pa.array([1, 2]), pa.array(["a", "b"])]),
        "runs": pa.RunEndEncodedArray.from_arrays(pa.array([2], pa.int32()), pa.array(["same"])),
        "uuid": pa.ExtensionArray.from_storage(
            pa.uuid(), pa.array([uuid.UUID(int=1).bytes, None], pa.binary(16))
        ),
        "decimal256": pa.array([decimal.Decimal("-1.5"), None], pa.decimal256(50, 3)),
        "month": pa.array([datetime.date(2025, 1, 31), None], pa.date64()),
        "ints": pa.array([[(1, "one")], None], pa.map_(pa.int32(), pa.string())),
    }
    for name, column in extra.items():
        table = table.append_column(name, column)
    return table


def arrow_stream(table, path, **options):
    with pa.OSFile(str(path), "wb") as out:
        with pa.ipc.new_stream(out, table.schema, options=pa.ipc.IpcWriteOptions(**options)) as writer:
            for batch in table.to_batches(max_chunksize=2):
                writer.write_batch(batch)


def arrow_file(table, path, **options):
    with pa.OSFile(str(path), "wb") as out:
        with pa.ipc.new_file(out, table.schema, options=pa.ipc.IpcWriteOptions(**options)) as writer:
            for batch in table.to_batches(max_chunksize=2):
                writer.write_batch(batch)


AVRO = {
    "type": "record",
    "name": "Row",
    "fields": [
        {"name": "account", "type": "string"},
        {"name": "clicks", "type": ["null", "int"]},
        {"name": "day", "type": {"type": "int", "logicalType": "date"}},
        {"name": "at", "type": {"type": "long", "logicalType": "timestamp-micros"}},
        {"name": "wall", "type": {"type": "long", "logicalType": "local-timestamp-millis"}},
        {"name": "time", "type": {"type": "int", "logicalType": "time-millis"}},
        {"name": "revenue", "type": {"type": "bytes", "logicalType": "decimal", "precision": 18, "scale": 2}},
        {"name": "id", "type": {"type": "string", "logicalType": "uuid"}},
        {"name": "kind", "type": {"type": "enum", "name": "Kind", "symbols": ["CASINO", "POKER"]}},
        {"name": "raw", "type": {"type": "fixed", "name": "Raw", "size": 3}},
        {"name": "tags", "type": {"type": "array", "items": ["null", "string"]}},
        {"name": "sums", "type": {"type": "map", "values": "double"}},
        {"name": "next", "type": ["null", {"type": "record", "name": "Node", "fields": [
            {"name": "value", "type": ["int", "string"]}, {"name": "next", "type": ["null", "Node"]}]}]},
    ],
}


def avro_rows():
    return [
        {
            "account": "mt-1",
            "clicks": 120,
            "day": datetime.date(2025, 6, 1),
            "at": datetime.datetime(2025, 6, 1, 12, 30, 15, 250000, UTC),
            "wall": datetime.datetime(2025, 6, 1, 12, 30),
            "time": datetime.time(23, 59, 59, 5000),
            "revenue": decimal.Decimal("1225.40"),
            "id": uuid.UUID(int=1),
            "kind": "POKER",
            "raw": b"\x00\x01\x02",
            "tags": ["a", None],
            "sums": {"ngr": 0.5},
            "next": {"value": 1, "next": {"value": "two", "next": None}},
        },
        {
            "account": "se-2",
            "clicks": None,
            "day": datetime.date(1969, 12, 31),
            "at": datetime.datetime(1969, 12, 31, 23, 59, 59, tzinfo=UTC),
            "wall": datetime.datetime(1969, 12, 31),
            "time": datetime.time(0),
            "revenue": decimal.Decimal("-0.01"),
            "id": uuid.UUID(int=2),
            "kind": "CASINO",
            "raw": b"abc",
            "tags": [],
            "sums": {},
            "next": None,
        },
    ]


def avro(path, codec="null", rows=None, schema=AVRO):
    with open(path, "wb") as out:
        fastavro.writer(out, schema, avro_rows() if rows is None else rows, codec=codec, sync_marker=bytes(range(16)))


def samples():
    pq.write_table(revenue(), SAMPLES / "revenue.parquet", compression="zstd")
    pq.write_table(types(), SAMPLES / "types.parquet", compression="snappy")
    pq.write_table(revenue().slice(0, 0), SAMPLES / "no-rows.parquet")
    pq.write_table(revenue().slice(0, 1).select(["account"]), SAMPLES / "one-value.parquet")
    twice = pa.table([pa.array([1]), pa.array([2])], names=["a", "a"])
    pq.write_table(twice, SAMPLES / "same-names.parquet")
    pq.write_table(
        pa.table({"at": pa.array([datetime.datetime(2025, 6, 1, 12, 30, 15)], pa.timestamp("ns"))}),
        SAMPLES / "int96.parquet",
        use_deprecated_int96_timestamps=True,
    )
    whole = (SAMPLES / "revenue.parquet").read_bytes()
    (SAMPLES / "truncated.parquet").write_bytes(whole[:-20])
    avro(SAMPLES / "types.avro", "deflate")
    avro(SAMPLES / "no-rows.avro", rows=[])
    whole = (SAMPLES / "types.avro").read_bytes()
    (SAMPLES / "truncated.avro").write_bytes(whole[:-5])
    arrow_stream(revenue(), SAMPLES / "revenue.arrows")
    arrow_file(arrow_types(), SAMPLES / "types.arrow", compression="zstd")
    feather.write_feather(revenue(), str(SAMPLES / "revenue.feather"), compression="lz4")
    arrow_file(twice, SAMPLES / "same-names.arrow")
    whole = (SAMPLES / "types.arrow").read_bytes()
    (SAMPLES / "truncated.arrow").write_bytes(whole[:-50])


def many(rows=60):
    draw = random.Random(7)
    return pa.table(
        {
            "id": pa.array(range(rows), pa.int64()),
            "text": pa.array([draw.choice(["alpha", "beta", "gamma", None]) for _ in range(rows)]),
            "number": pa.array([draw.random() if draw.random() > 0.2 else None for _ in range(rows)]),
            "list": pa.array([[draw.randrange(9)] * draw.randrange(4) if draw.random() > 0.2 else None for _ in range(rows)]),
            "flag": pa.array([draw.random() > 0.5 for _ in range(rows)]),
        }
    )


def seeds():
    SEEDS.mkdir(parents=True, exist_ok=True)
    for codec in ["none", "snappy", "gzip", "zstd", "lz4", "brotli"]:
        pq.write_table(many(), SEEDS / f"{codec}.parquet", compression=codec, data_page_size=200)
    for version in ["1.0", "2.0"]:
        pq.write_table(many(), SEEDS / f"pages-{version}.parquet", data_page_version=version, write_page_checksum=True)
    pq.write_table(
        many(),
        SEEDS / "encodings.parquet",
        use_dictionary=False,
        column_encoding={
            "id": "DELTA_BINARY_PACKED",
            "text": "DELTA_BYTE_ARRAY",
            "number": "BYTE_STREAM_SPLIT",
            "list.list.element": "DELTA_BINARY_PACKED",
            "flag": "RLE",
        },
    )
    pq.write_table(
        many(), SEEDS / "lengths.parquet", use_dictionary=False, column_encoding={"text": "DELTA_LENGTH_BYTE_ARRAY"}
    )
    pq.write_table(types(), SEEDS / "types.parquet")
    for codec in ["null", "deflate", "bzip2", "xz", "snappy", "zstandard"]:
        avro(SEEDS / f"{codec}.avro", codec)
    arrow_stream(arrow_types(), SEEDS / "types.arrows")
    for codec in ["lz4", "zstd"]:
        arrow_file(arrow_types(), SEEDS / f"{codec}.arrow", compression=codec)


if __name__ == "__main__":
    SAMPLES.mkdir(parents=True, exist_ok=True)
    samples()
    seeds()
