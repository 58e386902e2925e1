"""What a program wrote, so that only equal work is compared."""

import hashlib
import json
import re
import subprocess
from datetime import datetime, timezone

from places import BENCHMARKS

TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d")


def digest(program, run, parquet_python, loosely):
    """How many records (or specifications) there are, and a digest of them in any order; loosely if JSON lines are compared with Parquet."""
    rows = lines(run) if program.lines else parquet(run, parquet_python)
    texts = sorted(json.dumps(canonical(row, loosely), sort_keys=True) for row in rows)
    return len(texts), hashlib.sha256("\n".join(texts).encode()).hexdigest()


def lines(run):
    with open(run.lines, encoding="utf-8") as file:
        messages = [json.loads(line) for line in file if line.startswith("{")]
    specs = [message["spec"] for message in messages if message["type"] == "SPEC"]
    forms = [spec.get("connectionSpecification") or spec["connection_specification"] for spec in specs]
    records = [message["record"]["data"] for message in messages if message["type"] == "RECORD"]
    return records or forms


def parquet(run, parquet_python):
    command = [parquet_python, str(BENCHMARKS / "python" / "parquet_records.py"), str(run.work)]
    return [json.loads(line) for line in subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout.splitlines()]


def canonical(row, loosely):
    """Without top-level nulls, which the reference leaves out of JSON lines; loosely also without empty texts, which are nulls in Parquet, and with times in one form."""
    kept = {name: value for name, value in row.items() if value is not None}
    return {name: moment(value) for name, value in kept.items() if value != ""} if loosely else kept


def moment(value):
    if isinstance(value, str) and TIME.match(value):
        return datetime.fromisoformat(value.replace("Z", "+00:00")).astimezone(timezone.utc).isoformat()
    return value
