"""Runs the programs of a case in turn, after making sure that they do the same work."""

import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

from api import Api
from measure import Cost, Failure, run
from outputs import digest
from places import PROJECT, TARGET
from programs import Run
from venvs import venv

LONG = 500_000


def available(programs):
    """Those whose virtual environments can be made, and lines about the others."""
    present, left_out = [], []
    for program in programs:
        missing = [name for name in program.needs if venv(name) is None]
        if missing:
            left_out.append(f"Left out: {program.name}, as its virtual environment cannot be made ({', '.join(missing)}).")
        else:
            present.append(program)
    return present, left_out


@contextmanager
def one_run(api, jdk, lines=None):
    """A run with a folder of its own, which is gone afterwards."""
    TARGET.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=TARGET, prefix="run-") as folder:
        yield Run(api.url, Path(folder), Path(folder) / "lines.jsonl" if lines else Path("/dev/null"), jdk)


def parquet_python():
    """The Python that reads Parquet files: that of the tests, which is no peer."""
    return subprocess.run([PROJECT / "conformance-tests" / "venv.sh"], check=True, capture_output=True, encoding="utf-8").stdout.strip()


def check(case, programs, jdk, api, python):
    """Fails unless the programs read the number of records that they should, and all of them the same."""
    digests = {}
    loosely = any(not program.lines for program in programs)
    for program in programs:
        with one_run(api, jdk, lines=True) as turn:
            run(program.command(turn), jdk.environment(), turn.lines)
            count, text = digest(program, turn, python, loosely)
        if program.records is not None and count != program.records:
            raise Failure(f"Cannot compare {case.title}: {program.name} gives {count:,} records, not {program.records:,}")
        digests.setdefault(program.records, {})[program.name] = (count, text)
    for found in digests.values():
        if len(set(found.values())) > 1:
            counts = ", ".join(f"{name}: {count:,} records, digest {text[:8]}" for name, (count, text) in found.items())
            raise Failure(f"Cannot compare {case.title}: the programs do not read the same records ({counts})")


def check_small(case, programs, jdk):
    """Checks the small form of a case, with those of its programs that can be measured."""
    names = {program.name for program in programs}
    small = [program for program, full in zip(case.small.programs, case.programs) if full.name in names]
    with Api(jdk, case.small.data) as api:
        check(case.small, small, jdk, api, parquet_python())


def measure(case, programs, jdk, rounds, extrapolate):
    """The costs of each round by program, and the stub API's own CPU seconds."""
    turns = []
    with Api(jdk, case.data) as api:
        before = api.stats()["cpu_seconds"]
        for number in range(rounds):
            turns.append({program.name: cost(program, api, jdk, case.records if extrapolate else 0) for program in programs})
            print(f"{case.title}: round {number + 1} of {rounds}", file=sys.stderr)
        return turns, api.stats()["cpu_seconds"] - before


def is_extrapolated(program, records):
    return records >= LONG and program.capped is not None


def cost(program, api, jdk, extrapolated_to):
    if not is_extrapolated(program, extrapolated_to):
        return once(program, api, jdk)
    counts = extrapolated_to // 20, extrapolated_to // 10
    small, large = (once(program.capped(count), api, jdk) for count in counts)
    return Cost.at(extrapolated_to, small, large, *counts)


def once(program, api, jdk):
    with one_run(api, jdk) as turn:
        return run(program.command(turn), jdk.environment(), turn.lines)
