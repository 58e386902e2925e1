"""Writes what the reference's component schema knows of each type, as descriptors: reference-descriptors.json.

    python record_descriptors.py      (needs airbyte-cdk 7.39.1)
"""

import json
import pathlib

import airbyte_cdk.sources.declarative as declarative
from airbyte_cdk.sources.declarative.parsers.manifest_component_transformer import (
    CUSTOM_COMPONENTS_MAPPING,
    DEFAULT_MODEL_TYPES,
)
import yaml

SCHEMA = yaml.safe_load(
    (pathlib.Path(declarative.__file__).parent / "declarative_component_schema.yaml").read_text()
)
DEFINITIONS = SCHEMA["definitions"]
TARGET = pathlib.Path(__file__).parent.parent / "resources/dev/weir/manifest/reference-descriptors.json"

SHORTHANDS = {"MinMaxDatetime": "datetime"}
types = {}


def is_component(schema):
    return "type" in schema.get("properties", {})


def options(schema):
    return schema.get("anyOf") or schema.get("oneOf") or [schema]


def names(schema):
    return [o["$ref"].split("/")[-1] for o in options(schema) if "$ref" in o]


def type_word(name):
    """What a manifest writes as the type; a few differ from the definition's name."""
    return DEFINITIONS.get(name, {}).get("properties", {}).get("type", {}).get("enum", [name])[0]


def component(slot, schema):
    """A kind for the slot: every type that may stand there is of it."""
    kind = f"reference.{slot}"
    found = names(schema)
    custom = CUSTOM_COMPONENTS_MAPPING.get(slot) or next((n for n in found if n.startswith("Custom")), "")
    for name in found:
        types.setdefault(name, {"kinds": []})["kinds"].append({"className": kind, "custom": custom})
    return {"component": kind}


def parameter_type(slot, schema):
    if "$ref" in schema:
        target = DEFINITIONS[schema["$ref"].split("/")[-1]]
        if not is_component(target):
            return parameter_type(slot, target)
        return component(slot, schema)
    shapes = options(schema)
    if len(shapes) > 1 or "anyOf" in schema:
        return union(slot, schema, shapes)
    kind = schema.get("type")
    if "enum" in schema:
        return {"choice": schema["enum"]}
    if kind == "array":
        return {"list": parameter_type(slot, schema.get("items", {}))}
    if kind == "object":
        values = schema.get("additionalProperties")
        return {"map": parameter_type(slot, values)} if isinstance(values, dict) else "mapping"
    if kind == "string" and ("interpolation_context" in schema):
        return {"templated": "VALUE"}
    return {"string": "text", "integer": "whole", "number": "number", "boolean": "bool"}.get(
        kind if isinstance(kind, str) else "", "any"
    )


def union(slot, schema, shapes):
    kinds = [o.get("type") for o in shapes]
    components = all(is_component(DEFINITIONS[n]) for n in names(schema))
    if all("$ref" in o for o in shapes) and components:
        return component(slot, schema)
    lists = [o for o in shapes if o.get("type") == "array"]
    if names(schema) and lists and components and names(lists[0]["items"]):
        return {"list": component(slot, schema)}
    if names(schema) and components and "string" in kinds and names(schema)[0] in SHORTHANDS:
        return component(slot, schema)
    if set(kinds) <= {"string", "integer", "number", "boolean"}:
        return {"templated": "VALUE"}
    if set(kinds) == {"string", "object"}:
        nested = any(names(o.get("additionalProperties") or {}) for o in shapes if isinstance(o.get("additionalProperties"), dict))
        json_body = any(o.get("additionalProperties") is True for o in shapes)
        return {"templated": "TEXT_MAPPING" if nested else "NESTED" if json_body else "MAPPING"}
    return "any"


def describe(name, schema):
    described = types.setdefault(name, {"kinds": []})
    required = schema.get("required", [])
    described["parameters"] = []
    for field, declared in schema.get("properties", {}).items():
        if field not in ("type", "$parameters", "class_name"):
            slot = f"{name}.{field}"
            described["parameters"].append(
                {
                    "name": field,
                    "type": parameter_type(slot, declared),
                    "required": field in required,
                    "defaultType": DEFAULT_MODEL_TYPES.get(slot, ""),
                }
            )
    described["shorthand"] = SHORTHANDS.get(name, "")


describe("DeclarativeSource", SCHEMA)
for name, schema in DEFINITIONS.items():
    if is_component(schema) or name.startswith("Custom"):
        describe(name, schema)

# What the reference knows of custom partition routers is declared by their classes here.
types["custom.Router"] = {
    "kinds": types["CustomPartitionRouter"]["kinds"],
    "parameters": [
        {
            "name": "parent_stream_configs",
            "type": {"list": {"component": "reference.SubstreamPartitionRouter.parent_stream_configs"}},
            "required": False,
            "defaultType": DEFAULT_MODEL_TYPES["CustomPartitionRouter.parent_stream_configs"],
        }
    ],
}

listed = [{"type": type_word(name), **described} for name, described in types.items() if "parameters" in described]
lines = ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in listed)
TARGET.write_text(f"[\n{lines}\n]\n")
