"""Looks up every column that compiled models name, as Snowflake would: without quotes names mean capitals.

    snowflake_resolves.py MANIFEST DDL

MANIFEST is dbt's target/manifest.json after `dbt compile`, DDL the statements of `weir snowflake ddl`. Prints the models, and
fails at the first name that nothing has.
"""

import json
import sys

import sqlglot
from sqlglot import exp
from sqlglot.optimizer.qualify import qualify
from sqlglot.schema import MappingSchema

from snowflake_simulator import full_name, kept_output, statements


def main():
    manifest, ddl = sys.argv[1:]
    schema = MappingSchema(dialect="snowflake", normalize=True)
    with open(ddl, encoding="utf-8") as file:
        for statement in statements(file.read()):
            if statement.startswith("CREATE OR REPLACE VIEW"):
                view = sqlglot.parse_one(statement, dialect="snowflake")
                add(schema, full_name(view.this), [kept_output(e) for e in view.expression.expressions])
    with open(manifest, encoding="utf-8") as file:
        nodes = json.load(file)["nodes"]
    models = {key: node for key, node in nodes.items() if node["resource_type"] == "model"}
    done = set()
    while len(done) < len(models):
        ready = [key for key, node in models.items() if key not in done and models.keys() & set(node["depends_on"]["nodes"]) <= done]
        for key in ready:
            node = models[key]
            tree = sqlglot.parse_one(node["compiled_code"], dialect="snowflake")
            tree = qualify(tree, schema=schema, dialect="snowflake", validate_qualify_columns=True)
            name = f'{node["database"]}.{node["schema"]}.{node["alias"]}'.upper()
            add(schema, name, [e.output_name for e in tree.expressions])
            done.add(key)
            print(node["name"])


def add(schema, name, columns):
    table = exp.Table(**dict(zip(("catalog", "db", "this"), (exp.to_identifier(p, quoted=True) for p in name.split(".")))))
    schema.add_table(table, {exp.to_identifier(c, quoted=True).sql("snowflake"): "VARIANT" for c in columns}, dialect="snowflake")


if __name__ == "__main__":
    main()
