"""Writes files of random columns and values in each columnar format, and prints what they hold: write_columnar.py FOLDER SEED COUNT.

A line of output is a file: {"file": name, "rows": [...]}, with the values as ColumnarFileDecoder gives them.
"""

import base64
import datetime
import decimal
import json
import math
import pathlib
import random
import sys
import uuid

import fastavro
import pyarrow as pa
import pyarrow.parquet as pq

UTC = datetime.timezone.utc
EPOCH = datetime.datetime(1970, 1, 1)


def instant(micros, utc):
    time = EPOCH + datetime.timedelta(microseconds=micros)
    text = time.strftime("%Y-%m-%dT%H:%M:%S").rjust(19, "0")
    if time.microsecond:
        text += (".%06d" % time.microsecond).rstrip("0")
    return text + ("Z" if utc else "")


class Draw:
    """Draws types with values: pairs of what a library takes, and what is to come back."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def null(self, make):
        return (None, None) if self.random.random() < 0.2 else make()

    def whole(self, bits, signed):
        low, high = (-(2 ** (bits - 1)), 2 ** (bits - 1) - 1) if signed else (0, 2**bits - 1)
        value = self.random.choice([low, high, 0, 1, self.random.randint(low, high)])
        return value, value

    def text(self):
        value = "".join(self.random.choice("aé漢😀\"\\\n ") for _ in range(self.random.randrange(20)))
        return value, value

    def octets(self, size=None):
        value = self.random.randbytes(self.random.randrange(20) if size is None else size)
        return value, base64.b64encode(value).decode()

    def double(self):
        value = self.random.choice([0.0, 1.5, -1e300, 5e-324, math.nan, math.inf, -math.inf, self.random.gauss(0, 1e6)])
        return value, value if math.isfinite(value) else {"nan": "NaN", "inf": "Infinity", "-inf": "-Infinity"}[str(value)]

    def single(self):
        value = self.random.choice([0.5, -2.0**100, 2.0**-130, 3.25])
        return value, value

    def boolean(self):
        value = self.random.random() < 0.5
        return value, value

    def date(self):
        value = datetime.date.fromordinal(self.random.randint(1, 3652059))
        return value, value.isoformat().rjust(10, "0")

    def timestamp(self, utc):
        micros = self.random.randint(-62135596800000000, 253402300799999999)
        return EPOCH + datetime.timedelta(microseconds=micros), instant(micros, utc)

    def time(self):
        micros = self.random.choice([0, 86399999999, self.random.randrange(86400000000)])
        value = (EPOCH + datetime.timedelta(microseconds=micros)).time()
        return value, instant(micros, False)[11:]

    def decimal(self, precision, scale):
        unscaled = self.random.randint(-(10**precision) + 1, 10**precision - 1)
        value = decimal.Decimal(unscaled).scaleb(-scale, decimal.Context(prec=80))
        return value, f"{value:.{scale}f}"


class ArrowDraw(Draw):
    def type(self, depth=0):
        kinds = ["int", "text", "octets", "double", "single", "boolean", "date", "timestamp", "time", "decimal", "word"]
        if depth < 3:
            kinds += ["list", "struct", "map"]
        kind = self.random.choice(kinds)
        if kind == "int":
            bits, signed = self.random.choice([8, 16, 32, 64]), self.random.random() < 0.5
            return getattr(pa, ("int" if signed else "uint") + str(bits))(), lambda: self.whole(bits, signed)
        if kind == "octets":
            size = self.random.choice([None, 1, 7])
            return (pa.binary() if size is None else pa.binary(size)), lambda: self.octets(size)
        if kind == "timestamp":
            zone = self.random.choice([None, "UTC", "Europe/Malta"])
            return pa.timestamp("us", zone), lambda: self.timestamp(zone is not None)
        if kind == "decimal":
            precision = self.random.randint(1, 38)
            scale = self.random.randint(0, precision)
            return pa.decimal128(precision, scale), lambda: self.decimal(precision, scale)
        if kind == "list":
            element, make = self.type(depth + 1)
            return pa.list_(element), lambda: self.several(lambda: self.null(make))
        if kind == "struct":
            fields = [(f"f{i}", *self.type(depth + 1)) for i in range(self.random.randint(1, 3))]
            return pa.struct([(n, t) for n, t, _ in fields]), lambda: self.struct([(n, m) for n, _, m in fields])
        if kind == "map":
            element, make = self.type(depth + 1)
            return pa.map_(pa.string(), element), lambda: self.map(make)
        if kind == "word":
            return pa.dictionary(pa.int32(), pa.string()) if depth == 0 else pa.string(), self.word
        plain = {
            "text": pa.string(),
            "double": pa.float64(),
            "single": pa.float32(),
            "boolean": pa.bool_(),
            "date": pa.date32(),
            "time": pa.time64("us"),
        }
        return plain[kind], getattr(self, kind)

    def word(self):
        value = self.random.choice(["casino", "poker", "sports"])
        return value, value

    def several(self, make):
        pairs = [make() for _ in range(self.random.randrange(5))]
        return [p[0] for p in pairs], [p[1] for p in pairs]

    def struct(self, fields):
        pairs = {name: self.null(make) for name, make in fields}
        return {n: p[0] for n, p in pairs.items()}, {n: p[1] for n, p in pairs.items()}

    def map(self, make):
        pairs = {f"k{i}": self.null(make) for i in range(self.random.randrange(4))}
        return [(n, p[0]) for n, p in pairs.items()], {n: p[1] for n, p in pairs.items()}

    def table(self):
        rows = self.random.choice([0, 1, 5, 300])
        columns = [(f"c{i}", *self.type()) for i in range(self.random.randint(1, 6))]
        drawn = {name: [self.null(make) for _ in range(rows)] for name, _, make in columns}
        table = pa.table({name: pa.array([p[0] for p in drawn[name]], kind) for name, kind, _ in columns})
        return table, [{name: drawn[name][row][1] for name, _, _ in columns} for row in range(rows)]


class AvroDraw(Draw):
    names = 0

    def named(self):
        self.names += 1
        return f"N{self.names}"

    def logical(self, kind, name, **more):
        return {"type": kind, "logicalType": name, **more}

    def type(self, depth=0):
        kinds = ["int", "long", "text", "octets", "fixed", "double", "boolean", "date", "timestamp", "wall", "time", "decimal"]
        kinds += ["enum", "uuid"] + (["list", "struct", "map", "union"] if depth < 3 else [])
        kind = self.random.choice(kinds)
        if kind == "int":
            return "int", lambda: self.whole(32, True)
        if kind == "long":
            return "long", lambda: self.whole(64, True)
        if kind == "octets":
            return "bytes", self.octets
        if kind == "fixed":
            size = self.random.randint(1, 9)
            return {"type": "fixed", "name": self.named(), "size": size}, lambda: self.octets(size)
        if kind == "date":
            return self.logical("int", "date"), self.date
        if kind == "timestamp":
            return self.logical("long", "timestamp-micros"), lambda: self.zoned(self.timestamp(True))
        if kind == "wall":
            return self.logical("long", "local-timestamp-micros"), lambda: self.timestamp(False)
        if kind == "time":
            return self.logical("long", "time-micros"), self.time
        if kind == "decimal":
            precision = self.random.randint(1, 38)
            scale = self.random.randint(0, precision)
            return self.logical("bytes", "decimal", precision=precision, scale=scale), lambda: self.decimal(precision, scale)
        if kind == "enum":
            words = ["A", "B", "C"]
            return {"type": "enum", "name": self.named(), "symbols": words}, lambda: (self.random.choice(words),) * 2
        if kind == "uuid":
            return self.logical("string", "uuid"), self.uuid
        if kind == "list":
            element, make = self.type(depth + 1)
            return {"type": "array", "items": element}, lambda: self.several(make)
        if kind == "map":
            element, make = self.type(depth + 1)
            return {"type": "map", "values": element}, lambda: self.map(make)
        if kind == "struct":
            return self.record(depth)
        if kind == "union":
            element, make = self.type(depth + 1)
            if isinstance(element, list):
                return element, make
            return ["null", element], lambda: self.null(make)
        return {"text": "string", "double": "double", "boolean": "boolean"}[kind], getattr(self, kind)

    def enum(self, word):
        return word, word

    def zoned(self, pair):
        return pair[0].replace(tzinfo=UTC), pair[1]

    def uuid(self):
        value = uuid.UUID(int=self.random.getrandbits(128))
        return value, str(value)

    def several(self, make):
        pairs = [make() for _ in range(self.random.randrange(5))]
        return [p[0] for p in pairs], [p[1] for p in pairs]

    def map(self, make):
        pairs = {f"k{i}": make() for i in range(self.random.randrange(4))}
        return {n: p[0] for n, p in pairs.items()}, {n: p[1] for n, p in pairs.items()}

    def record(self, depth=0):
        fields = [(f"f{i}", *self.type(depth + 1)) for i in range(self.random.randint(1, 5))]
        schema = {"type": "record", "name": self.named(), "fields": [{"name": n, "type": t} for n, t, _ in fields]}
        return schema, lambda: self.made(fields)

    def made(self, fields):
        pairs = {name: make() for name, _, make in fields}
        return {n: p[0] for n, p in pairs.items()}, {n: p[1] for n, p in pairs.items()}


def report(path, rows):
    print(json.dumps({"file": path.name, "rows": rows}, allow_nan=False))


def arrow(folder, seed, number):
    draw = ArrowDraw(seed)
    table, rows = draw.table()
    options = pa.ipc.IpcWriteOptions(compression=draw.random.choice([None, "lz4", "zstd"]), emit_dictionary_deltas=True)
    chunk = draw.random.choice([1, 7, 1000])
    path = folder / f"{number}.arrow"
    opened = draw.random.choice([pa.ipc.new_stream, pa.ipc.new_file])
    with opened(str(path), table.schema, options=options) as writer:
        for batch in table.to_batches(max_chunksize=chunk):
            writer.write_batch(batch)
    report(path, rows)
    path = folder / f"{number}.parquet"
    pq.write_table(
        table,
        path,
        compression=draw.random.choice(["none", "snappy", "gzip", "zstd", "lz4", "brotli"]),
        row_group_size=draw.random.choice([1, 50, 1000]),
        data_page_size=draw.random.choice([64, 1024 * 1024]),
        data_page_version=draw.random.choice(["1.0", "2.0"]),
        use_dictionary=draw.random.random() < 0.5,
        store_decimal_as_integer=draw.random.random() < 0.5,
        write_page_checksum=draw.random.random() < 0.5,
    )
    report(path, rows)


def avro(folder, seed, number):
    draw = AvroDraw(seed)
    schema, make = draw.record()
    pairs = [make() for _ in range(draw.random.choice([0, 1, 5, 300]))]
    path = folder / f"{number}.avro"
    with open(path, "wb") as out:
        fastavro.writer(
            out,
            schema,
            [p[0] for p in pairs],
            codec=draw.random.choice(["null", "deflate", "bzip2", "xz", "snappy", "zstandard"]),
            sync_interval=draw.random.choice([100, 16000]),
        )
    report(path, [p[1] for p in pairs])


def large(folder):
    """One row group of many pages, which is larger than the memory that the test allows for it."""
    rows = 400_000
    table = pa.table({"id": pa.array(range(rows)), "text": pa.array([f"{i:040d}" for i in range(rows)])})
    pq.write_table(
        table, folder / "large.parquet", row_group_size=rows, use_dictionary=False, compression="none", data_page_size=65536
    )


if __name__ == "__main__":
    target, first, count = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    for each in range(count):
        arrow(target, first + each, each)
        avro(target, first + each, each)
    large(target)
