#!/usr/bin/env bash
# Shows a lake in a Snowflake account, and compares: the statements of `weir snowflake` are otherwise verified against a simulator only.
#
#   conformance-tests/verify-snowflake.sh s3://bucket/prefix SOURCE DB.SCHEMA INTEGRATION [CONNECTION]
#
# Needs the `snow` command line with a connection, a warehouse, and a storage integration that may read the bucket. It makes the schema
# with what `weir snowflake ddl` prints, and drops nothing. Ends with 1 if a statement fails or anything differs.
set -euo pipefail

if (($# < 4)); then
    sed -n '2,8s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
    exit 2
fi
place=$1 source=$2 schema=$3 integration=$4
connection=(${5:+--connection "$5"})
weir=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/weir
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

run() { # file: runs its statements in one session, prints what they answer as JSON
    { echo "ALTER SESSION SET TIMEZONE = 'UTC';"; cat "$1"; } >"$work/session.sql"
    snow sql "${connection[@]}" --format json --filename "$work/session.sql"
}

differences() { # stdin: JSON of a session; the rows of its queries but those that say that a statement was executed
    python3 -c '
import json, sys
def rows(value):
    if isinstance(value, dict):
        return [value] if list(value) != ["status"] else []
    return [row for item in value for row in rows(item)]
found = rows(json.load(sys.stdin))
for row in found:
    print(json.dumps(row))
sys.exit(1 if found else 0)'
}

"$weir" snowflake ddl "$place" --source "$source" --schema "$schema" --integration "$integration" >"$work/ddl.sql"
"$weir" snowflake check "$place" --source "$source" --schema "$schema" >"$work/check.sql"

echo "== ddl"
run "$work/ddl.sql" >/dev/null
echo "== ddl, once more"
run "$work/ddl.sql" >/dev/null
echo "== check"
if run "$work/check.sql" | differences; then
    echo "Snowflake shows what the lake holds."
else
    echo "Snowflake shows something else than the lake holds: see above." >&2
    exit 1
fi
