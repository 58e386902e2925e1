#!/usr/bin/env bash
# Makes a virtual environment below conformance-tests/target and prints the path of its Python.
#
#   conformance-tests/venv.sh                 # target/venv, for the tests that read Parquet
#   conformance-tests/venv.sh dbt             # target/venv-dbt, for the tests of dbt and Snowflake
#   conformance-tests/venv.sh pyairbyte       # target/venv-pyairbyte, for pyairbyte/run.py
#
# One that is there and was made from the same requirements is used as it is.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
requirements=$here/${1:+$1/}requirements.txt
venv=$here/target/venv${1:+-$1}
made=$venv/made-from.txt

if ! cmp -s "$requirements" "$made"; then
    rm -rf "$venv"
    mkdir -p "$here/target"
    python3 -m venv "$venv"
    "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$requirements" >&2
    cp "$requirements" "$made"
fi
echo "$venv/bin/python"
