#!/usr/bin/env python3
"""PyAirbyte drives `weir read` of one recorded case into DuckDB, twice, the second time from state.

    $(conformance-tests/venv.sh pyairbyte) conformance-tests/pyairbyte/run.py [CASE.json.gz [STREAM]] [--weir COMMAND]

CASE is a case of the shared conformance set; its folder's neighbour replay.py serves the recorded answers. Ends with 0
if both reads brought the recorded number of records and asked for exactly what was recorded, with 1 if not, and with
77 if the shared set is not there.
"""
import argparse
import os
import shlex
import stat
import sys
import tempfile
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
CASES = PROJECT.parent / "shared" / "conformance" / "cases"


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("case", nargs="?", type=Path, default=CASES / "source-dixa.json.gz")
    parser.add_argument("stream", nargs="?", help="default: the first stream with a first and a second sync")
    parser.add_argument("--weir", default=str(PROJECT / "weir"), help="the command that stands before spec, check, discover, read")
    return parser.parse_args()


def replay_module(case):
    folder = case.resolve().parent.parent
    if not case.is_file() or not (folder / "replay.py").is_file():
        print(f"Skipped: there is no {case} with a replay.py one folder above (the shared conformance set is not part of the project)")
        sys.exit(77)
    sys.path.insert(0, str(folder))
    import replay

    return replay


def two_syncs(case, name):
    for stream in case["streams"]:
        syncs = {sync["label"]: sync for sync in stream["syncs"]}
        if name in (None, stream["name"]) and {"first", "second"} <= set(syncs):
            return stream["name"], [syncs["first"], syncs["second"]]
    sys.exit(f"Cannot read {name or 'any stream'} twice: the case has no first and second sync of it")


def executable(folder, weir, case, manifest):
    """A connector as PyAirbyte wants it: one program that takes Airbyte's commands."""
    path = Path(folder) / case["name"]
    options = f"--manifest {shlex.quote(str(manifest))} --as-of {case['now']} --no-wait"
    path.write_text(f'#!/bin/sh\nexec {weir} "$@" {options}\n')
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def problems(sync, processed, report):
    found = []
    if processed != len(sync["records"]):
        found.append(f"{processed} records instead of {len(sync['records'])}")
    found += [f"not asked for: {entry}" for entry in report["missing"]]
    found += [f"asked without need: {entry}" for entry in report["unexpected"]]
    return found


def main():
    options = arguments()
    replay = replay_module(options.case)
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(
            DO_NOT_TRACK="1", AIRBYTE_OFFLINE_MODE="1", AIRBYTE_LOGGING_ROOT=f"{folder}/logs", AIRBYTE_TEMP_DIR=folder, AIRBYTE_PROJECT_DIR=folder
        )
        sys.exit(run(options, replay, folder))


def run(options, replay, folder):
    import airbyte

    case = replay.load_case(options.case)
    stream, syncs = two_syncs(case, options.stream)
    server = replay.Replay()
    manifest = Path(folder) / "manifest.yaml"
    manifest.write_text(replay.fill(case["manifest"], server.base), encoding="utf-8")
    source = airbyte.get_source(
        case["name"],
        config=replay.fill(case["configs"][syncs[0]["config"]], server.base),
        streams=[stream],
        local_executable=executable(folder, options.weir, case, manifest),
        install_if_missing=False,
    )
    cache = airbyte.caches.DuckDBCache(db_path=f"{folder}/cache.duckdb")
    failed = False
    for sync in syncs:
        server.load(case["discover"]["exchanges"])
        source.get_available_streams()
        session = server.load(sync["exchanges"])
        processed = source.read(cache=cache).processed_records
        found = problems(sync, processed, session.report())
        failed |= bool(found)
        print(f"{case['name']} {stream} {sync['label']}: {processed} records, {len(session.log)} requests: {'otherwise than recorded' if found else 'as recorded'}")
        for problem in found:
            print(f"  {problem}")
    rows = len(cache[stream].to_pandas())
    print(f"{rows} rows of {stream} in DuckDB")
    return 1 if failed or rows == 0 else 0


if __name__ == "__main__":
    main()
