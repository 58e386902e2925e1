"""Runs scripts of `weir snowflake` against DuckDB, as Snowflake documents what they do.

    snowflake_simulator.py DATABASE URL FOLDER SCRIPT...

DATABASE is a file of DuckDB that holds what was made, named as the database of Snowflake is; FOLDER is where the objects below URL are. Each statement is parsed by
sqlglot's Snowflake dialect, or where that does not know it, by a grammar here. For each statement a line of JSON is printed that
says what it did, for each query its rows; the first statement that is refused is the last.

External tables become views over exactly the files that are registered: VALUE:"name" is the file's column, null where it has
none, METADATA$FILENAME the object's path, and a file that is gone is passed over without a word. Names are looked up as
Snowflake does: without quotes they mean capitals, with quotes they have to be the same.
"""

import json
import os
import re
import sys

import duckdb
import sqlglot
from sqlglot import exp

PARTITION_FUNCTIONS = (exp.Nullif, exp.SplitPart, exp.Cast, exp.Column, exp.Identifier, exp.Literal, exp.DataType, exp.DataTypeParam, exp.Paren)
FORMAT_OPTIONS = {
    "TYPE": {"PARQUET"},
    "COMPRESSION": {"AUTO"},
    "BINARY_AS_TEXT": {"FALSE"},
    "USE_LOGICAL_TYPE": {"TRUE"},
    "REPLACE_INVALID_CHARACTERS": {"TRUE"},
}
TEXT = r"'(?:[^'\\]|''|\\\\)*'"
NAME = r'(?:[A-Za-z_][A-Za-z0-9_$]*|"(?:[^"]|"")+")'
FILES = re.compile(
    rf"ALTER EXTERNAL TABLE ((?:{NAME}\.)*{NAME}) (ADD|REMOVE) FILES \(\s*({TEXT}(?:,\s*{TEXT})*)\s*\)", re.S
)
REPORTED = {"NUMBER": "NUMBER", "VARCHAR": "TEXT"}
DUCK = {"FLOAT": "DOUBLE", "TIMESTAMP_LTZ": "TIMESTAMPTZ", "TIMESTAMP_NTZ": "TIMESTAMP", "OBJECT": None, "ARRAY": None}


def kept(identifier):
    return identifier.this if identifier.args.get("quoted") else identifier.this.upper()


def full_name(table):
    return ".".join(kept(part) for part in table.parts)


def parse_name(text):
    return full_name(exp.to_table(text, dialect="snowflake"))


def literals(text):
    return [t[1:-1].replace("''", "'").replace("\\\\", "\\") for t in re.findall(TEXT, text)]


class Snowflake:
    def __init__(self, database, url, folder):
        self.duck = duckdb.connect(database)
        self.duck.execute("SET TimeZone = 'UTC'")
        self.url = url
        self.folder = folder
        self.duck.execute("CREATE SCHEMA IF NOT EXISTS _state")
        self.duck.execute("CREATE TABLE IF NOT EXISTS _state.objects (name VARCHAR PRIMARY KEY, kind VARCHAR, body JSON)")
        for (name,) in self.duck.execute("SELECT name FROM _state.objects WHERE kind = 'external table'").fetchall():
            self.show(name)

    def get(self, kind, name):
        row = self.duck.execute("SELECT body FROM _state.objects WHERE name = ? AND kind = ?", [name, kind]).fetchone()
        return json.loads(row[0]) if row else None

    def put(self, kind, name, body):
        self.duck.execute("INSERT OR REPLACE INTO _state.objects VALUES (?, ?, ?)", [name, kind, json.dumps(body)])

    def need(self, kind, name):
        found = self.get(kind, name)
        if found is None:
            raise ValueError(f"there is no {kind} {name}")
        return found

    def run(self, sql):
        files = FILES.fullmatch(sql)
        if files:
            return self.alter_files(parse_name(files[1]), files[2], literals(files[3]))
        tree = sqlglot.parse_one(sql, dialect="snowflake", error_level=sqlglot.ErrorLevel.RAISE)
        if isinstance(tree, exp.Command):
            raise ValueError("neither sqlglot nor the grammar here knows: " + sql)
        if isinstance(tree, exp.Create):
            return getattr(self, "create_" + tree.kind.lower().replace(" ", "_"))(tree)
        if isinstance(tree, exp.Alter):
            return self.add_column(tree)
        return self.query(tree)

    def create_schema(self, tree):
        assert tree.args["exists"]
        self.duck.execute("CREATE SCHEMA IF NOT EXISTS " + duck_name([tree.this.args["db"]]))
        return {"schema": kept(tree.this.args["db"])}

    def create_file_format(self, tree):
        assert tree.args["exists"]
        options = {p.name.upper(): p.args["value"].sql("snowflake").upper() for p in properties(tree, exp.Property)}
        for option, value in options.items():
            if value not in FORMAT_OPTIONS[option]:
                raise ValueError(f"{option} = {value}")
        if self.get("file format", full_name(tree.this)) is None:
            self.put("file format", full_name(tree.this), options)
        return {"file_format": full_name(tree.this), "options": options}

    def create_stage(self, tree):
        assert tree.args["exists"]
        options = {p.name.upper(): p.args["value"] for p in properties(tree, exp.Property)}
        body = {"url": options["URL"].this, "integration": options["STORAGE_INTEGRATION"].name}
        self.need("file format", self.format_of(tree))
        if self.get("stage", full_name(tree.this)) is None:
            self.put("stage", full_name(tree.this), body)
        return {"stage": full_name(tree.this), **body}

    def create_function(self, tree):
        assert tree.args["exists"]
        name = full_name(tree.this.this)
        body = tree.expression.this
        if body != "return decodeURIComponent(PART);":
            raise ValueError("the function is not the one that is known here: " + body)
        self.duck.execute(
            "CREATE OR REPLACE MACRO " + duck_name(tree.this.this.parts)
            + "(part) AS url_decode(part)"
        )
        return {"function": name}

    def create_table(self, tree):
        assert tree.args["exists"] and list(properties(tree, exp.ExternalProperty))
        name = full_name(tree.this.this)
        options = {p.name.upper(): p.args["value"].sql() for p in properties(tree, exp.Property)}
        assert options == {"REFRESH_ON_CREATE": "FALSE", "AUTO_REFRESH": "FALSE"}, options
        partitions = [kept(next(c.find_all(exp.Identifier))) for p in properties(tree, exp.PartitionedByProperty) for c in p.this.expressions]
        location = next(iter(properties(tree, exp.LocationProperty))).this.sql("snowflake")
        stage, _, path = location[1:].partition("/")
        self.need("file format", self.format_of(tree))
        body = {
            "columns": [column(definition, partitions) for definition in tree.this.expressions],
            "partition_by": partitions,
            "location": location,
            "folder": self.need("stage", parse_name(stage))["url"] + path,
            "files": [],
        }
        names = [c["name"] for c in body["columns"]]
        assert len(set(names)) == len(names) and set(partitions) <= set(names), names
        if self.get("external table", name) is None:
            self.put("external table", name, body)
            self.show(name)
        return {"external_table": name, **{k: body[k] for k in ("columns", "partition_by", "location")}}

    def format_of(self, tree):
        (option,) = properties(tree, exp.FileFormatProperty)
        (name,) = [p.args["value"].this for p in option.find_all(exp.Property) if p.name.upper() == "FORMAT_NAME"]
        return parse_name(name)

    def create_view(self, tree):
        assert tree.args["replace"] and list(properties(tree, exp.CopyGrantsProperty))
        name = full_name(tree.this)
        source = tree.expression.args["from_"].this
        table = self.need("external table", full_name(source))
        known = {c["name"] for c in table["columns"]}
        for used in tree.expression.find_all(exp.Column):
            if kept(used.this) not in known:
                raise ValueError(f"{full_name(source)} has no column {kept(used.this)}")
        select = tree.expression.sql("duckdb", identify=True)
        self.duck.execute(f"CREATE OR REPLACE VIEW {duck_name(tree.this.parts)} AS {select}")
        self.put("view", name, {"columns": [kept_output(e) for e in tree.expression.expressions], "over": full_name(source)})
        return {"view": name, "over": full_name(source), "columns": [kept_output(e) for e in tree.expression.expressions]}

    def add_column(self, tree):
        name = full_name(tree.this)
        table = self.need("external table", name)
        (definition,) = tree.args["actions"]
        assert definition.args["exists"]
        added = column(definition, [])
        if added["name"] not in {c["name"] for c in table["columns"]}:
            table["columns"].append(added)
            self.put("external table", name, table)
            self.show(name)
        return {"add_column": name, "column": added}

    def alter_files(self, name, action, paths):
        table = self.need("external table", name)
        if action == "ADD":
            missing = [p for p in paths if not os.path.exists(self.local_path(table, p))]
            if missing:
                raise ValueError(f"cannot add what is not there: {missing}")
            table["files"] = list(dict.fromkeys(table["files"] + paths))
        else:
            table["files"] = [p for p in table["files"] if p not in set(paths)]
        self.put("external table", name, table)
        self.show(name)
        return {"alter": name, action.lower(): paths}

    def local_path(self, table, path):
        url = table["folder"] + path
        assert url.startswith(self.url), url
        return self.folder + url[len(self.url) :]

    def show(self, name):
        """Makes the view that stands for an external table again."""
        table = self.get("external table", name)
        files = [self.local_path(table, p) for p in table["files"]]
        files = [f for f in files if os.path.exists(f)]
        there = set()
        source = "(SELECT NULL::VARCHAR AS _file WHERE false)"
        if files:
            listed = ", ".join("'" + f.replace("'", "''") + "'" for f in files)
            source = f"read_parquet([{listed}], filename = '_file', hive_partitioning = false, union_by_name = true)"
            there = {row[0] for row in self.duck.execute(f"DESCRIBE SELECT * FROM {source}").fetchall()}
        selected = [f"{c_sql(c, there)} AS {quoted(c['name'])}" for c in table["columns"]]
        parts = [exp.to_identifier(p, quoted=True) for p in name.split(".")]
        self.duck.execute(f"CREATE OR REPLACE VIEW {duck_name(parts)} AS SELECT {', '.join(selected)} FROM {source}")

    def query(self, tree):
        for values in list(tree.find_all(exp.Values)):
            width = len(values.expressions[0].expressions)
            alias = values.args.get("alias")
            name = alias.this if alias and alias.this else exp.to_identifier("listed")
            columns = [exp.to_identifier(f"column{i + 1}") for i in range(width)]
            values.set("alias", exp.TableAlias(this=name, columns=columns))
        for table in list(tree.find_all(exp.Table)):
            if table.name.upper() == "COLUMNS" and table.db.upper() == "INFORMATION_SCHEMA":
                alias = table.args.get("alias")
                table.replace(exp.Subquery(this=sqlglot.parse_one(self.information_schema()), alias=alias))
        sql = tree.sql("duckdb")
        result = self.duck.execute(sql)
        return {"query": [d[0] for d in result.description], "rows": [[str(v) for v in row] for row in result.fetchall()]}

    def information_schema(self):
        rows = []
        for name, body in self.duck.execute("SELECT name, body FROM _state.objects WHERE kind = 'external table'").fetchall():
            _, schema, table = name.split(".")
            for c in json.loads(body)["columns"]:
                type_ = c["type"].split("(")[0]
                rows.append((schema, table, c["name"], REPORTED.get(type_, type_)))
        listed = ", ".join("(" + ", ".join("'" + v.replace("'", "''") + "'" for v in row) + ")" for row in rows)
        return f"SELECT * FROM (VALUES {listed}) AS c(table_schema, table_name, column_name, data_type)"


def properties(tree, kind):
    return [p for p in (tree.args["properties"].expressions if tree.args.get("properties") else []) if type(p) is kind]


def kept_output(expression):
    return kept(expression.args["alias"]) if isinstance(expression, exp.Alias) else kept(expression.this)


def column(definition, partitions):
    """A column of an external table, whose type has to be that of its expression."""
    (constraint,) = definition.args["constraints"]
    assert isinstance(constraint.kind, exp.ComputedColumnConstraint)
    cast = constraint.kind.this.unnest()
    type_ = definition.args["kind"].sql("snowflake").replace("DECIMAL", "NUMBER").replace(" ", "").replace("TIMESTAMPLTZ", "TIMESTAMP_LTZ")
    type_ = {"TIMESTAMPNTZ": "TIMESTAMP_NTZ", "DOUBLE": "FLOAT"}.get(type_, type_)
    assert isinstance(cast, exp.Cast) and cast.to == definition.args["kind"], definition.sql()
    name = kept(definition.this)
    inner = cast.this
    path = {c.name for c in inner.find_all(exp.Column)}
    if path == {"METADATA$FILENAME"}:
        assert name in partitions, f"{name} is worked out of paths and is no partition"
        for node in cast.walk():
            if not isinstance(node, PARTITION_FUNCTIONS):
                raise ValueError(f"external tables do not take {type(node).__name__} in a partition's expression")
        return {"name": name, "type": type_, "path": inner.sql("duckdb")}
    assert path == {"VALUE"} and name not in partitions, definition.sql()
    if isinstance(inner, exp.JSONExtract):
        keys = inner.expression.expressions[1:]
        assert len(keys) == 1 and keys[0].args.get("quoted"), inner.sql()
        return {"name": name, "type": type_, "field": keys[0].this}
    assert isinstance(inner, exp.GetExtract), repr(inner)
    return {"name": name, "type": type_, "field": inner.expression.this}


def c_sql(c, there):
    duck = DUCK.get(c["type"], c["type"].replace("NUMBER", "DECIMAL"))
    if "path" in c:
        text = c["path"].replace('"METADATA$FILENAME"', "_file").replace("METADATA$FILENAME", "_file")
    else:
        text = quoted(c["field"]) if c["field"] in there else "NULL"
    return text if duck is None else f"CAST({text} AS {duck})"


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


def duck_name(parts):
    return ".".join(quoted(kept(p)) for p in parts)


def statements(script):
    """Statements end with a semicolon at a line's end; comments are whole lines."""
    lines = [line for line in script.splitlines() if not line.startswith("-- ")]
    return [s.strip() for s in re.split(r";\n", "\n".join(lines) + "\n") if s.strip()]


def main():
    database, url, folder, *scripts = sys.argv[1:]
    snowflake = Snowflake(database, url, folder)
    for script in scripts:
        with open(script, encoding="utf-8") as file:
            for statement in statements(file.read()):
                try:
                    print(json.dumps(snowflake.run(statement)))
                except Exception as refused:
                    print(json.dumps({"refused": statement, "reason": f"{type(refused).__name__}: {refused}"}))
                    return


if __name__ == "__main__":
    main()
