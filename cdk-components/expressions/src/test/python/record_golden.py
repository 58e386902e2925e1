"""Records how the reference evaluates expressions, as one JSON line each.

Run with a Python that has airbyte-cdk 7.39.1 and freezegun:

    TZ=UTC python record_golden.py expressions.txt > ../resources/golden.jsonl
    TZ=UTC python record_golden.py html-marked-text.txt > ../resources/html-marked-text.jsonl
    TZ=UTC python record_golden.py unbounded-templates.txt > ../resources/unbounded-templates.jsonl

The two last ones hold what Weir does as the reference with --compat only.

The input holds lines `context {...}` and `types a,b` that apply to the lines below them, and lines `mode expression`, where mode
is string, value, boolean, nested or key. With an exclamation mark behind the mode the expression is a JSON text literal.
"""

import datetime
import json
import sys

import freezegun.api
from freezegun import freeze_time

from airbyte_cdk.sources.declarative.interpolation.interpolated_boolean import InterpolatedBoolean
from airbyte_cdk.sources.declarative.interpolation.interpolated_nested_mapping import InterpolatedNestedMapping
from airbyte_cdk.sources.declarative.interpolation.interpolated_string import InterpolatedString
from airbyte_cdk.sources.declarative.interpolation.jinja import JinjaInterpolation
from airbyte_cdk.sources.types import Record, StreamSlice

# freezegun's classes print their own names, where Python prints those of the classes that they stand for.
FAKES = {"FakeDatetime": (freezegun.api.FakeDatetime, datetime.datetime), "FakeDate": (freezegun.api.FakeDate, datetime.date)}

TYPES = {"str": str, "list": list, "int": int, "float": float, "bool": bool, "dict": dict}
MODES = {"value": "mapping-value", "key": "mapping-key"}


def print_real_names():
    for name, (fake, real) in FAKES.items():
        fake.__repr__ = lambda self, name=name, real=real: real.__repr__(self).replace(name, f"datetime.{real.__name__}", 1)


def decode(value):
    if isinstance(value, list):
        return [decode(element) for element in value]
    if not isinstance(value, dict):
        return value
    if list(value) == ["$slice"]:
        return StreamSlice(**{name: decode(part) for name, part in value["$slice"].items()})
    if list(value) == ["$record"]:
        return Record(decode(value["$record"]), "stream")
    if list(value) == ["$float"]:
        return float(value["$float"])
    if list(value) == ["$datetime"]:
        return datetime.datetime.fromisoformat(value["$datetime"])
    return {name: decode(element) for name, element in value.items()}


def encode(value):
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return value if abs(value) < 2**53 else {"$int": str(value)}
    if isinstance(value, float):
        return {"$float": repr(value)}
    if isinstance(value, list):
        return [encode(element) for element in value]
    if isinstance(value, tuple):
        return {"$tuple": [encode(element) for element in value]}
    if isinstance(value, set):
        return {"$set": sorted((encode(element) for element in value), key=repr)}
    if isinstance(value, bytes):
        return {"$bytes": value.hex()}
    if value is Ellipsis:
        return {"$ellipsis": True}
    if isinstance(value, dict) and all(isinstance(key, str) and not key.startswith("$") for key in value):
        return {key: encode(element) for key, element in value.items()}
    if isinstance(value, dict):
        return {"$dict": [[encode(key), encode(element)] for key, element in value.items()]}
    raise ValueError(f"no tag for {type(value)}")


def evaluate(mode, expression, context, types):
    others = {name: value for name, value in context.items() if name not in ("config", "parameters")}
    config, parameters = context.get("config", {}), context.get("parameters", {})
    if mode == "boolean":
        return InterpolatedBoolean(expression, parameters=parameters).eval(config, **others)
    if mode == "nested":
        return InterpolatedNestedMapping([expression], parameters=parameters).eval(config, **others)[0]
    valid = tuple(TYPES[name] for name in types) or None
    if mode == "string":
        others["valid_types"] = valid
        return InterpolatedString(expression, parameters=parameters).eval(config, **others)
    if mode == "key":
        valid = (str,)
    return JinjaInterpolation().eval(expression, config, valid_types=valid, parameters=parameters, **others)


def mentioned(context, expression):
    """The variables whose names stand in the expression; two old names mean the slice."""
    return {
        name: value
        for name, value in context.items()
        if name in expression or (name == "stream_slice" and "stream_" in expression)
    }


def main(path):
    context, types, number = {}, [], 0
    for line in open(path, encoding="utf-8"):
        word, _, rest = line.rstrip("\n").partition(" ")
        if not word or word.startswith("#"):
            continue
        if word == "context":
            context = json.loads(rest)
        elif word == "types":
            types = [name for name in rest.split(",") if name]
        else:
            number += 1
            expression = json.loads(rest) if word.endswith("!") else rest
            word = word.rstrip("!")
            seen = mentioned(context, expression)
            case = {"id": f"w{number:04d}", "mode": MODES.get(word, word), "expr": expression, "context": seen}
            if types:
                case["valid_types"] = types
            try:
                full = {"parameters": {}, "config": {}} | decode(json.loads(json.dumps(seen)))
                case["result"] = encode(evaluate(word, expression, full, types))
            except Exception as error:
                case["error"] = {"class": type(error).__name__}
            case["context"] = {"parameters": {}, "config": {}} | seen
            print(json.dumps(case, ensure_ascii=False))


if __name__ == "__main__":
    print_real_names()
    with freeze_time("2025-06-15T12:00:00Z"):
        main(sys.argv[1])
