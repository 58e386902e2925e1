"""Makes the recordings of the connectors whose components the reference engine does not have, and what has to come of them.

    python3 synthetic_reports [--to FOLDER] [CONNECTOR ...]      # by default beside this folder, all connectors

Each source invents its figures once, as plain values. Two things are made of them that have nothing in common: the files
that the source sends, in the formats of its operators, and the records and states of each sync. Nothing reads the files.
`failures` holds first syncs in which one answer is not what it should be. The result is the same on every run. It needs
Python alone.
"""
import argparse
import json
import shutil
from pathlib import Path

from feeds import ProgrammeFeeds
from reports import OperatorReports
from syncs import AS_OF

SOURCES = {source.NAME: source for source in (OperatorReports(), ProgrammeFeeds())}
MADE = ("exchanges", "failures", "expected")


def write(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def write_sync(folder, recordings, label, config, sync):
    write(folder / recordings / f"{label}.json", {"config": config, "as_of": AS_OF, "exchanges": sync.exchanges})
    expected = folder / "expected" / label
    expected.mkdir(parents=True)
    for stream, records in sync.records.items():
        text = "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in records)
        (expected / f"{stream}.jsonl").write_text(text, encoding="utf-8")
    states = sorted(sync.stream_states.items())
    write(expected / "state.json", [{"type": "STREAM", "stream": {"stream_descriptor": {"name": n}, "stream_state": s}} for n, s in states])
    print(f"{folder.name} {label}: {len(sync.exchanges)} exchanges, {sum(map(len, sync.records.values()))} records")


def write_connector(folder, source):
    for name in MADE:
        shutil.rmtree(folder / name, ignore_errors=True)
    config = source.config()
    write(folder / "config.json", config)
    first = source.sync(config, {}, visit=0)
    write_sync(folder, "exchanges", "1-first-sync", config, first)
    write_sync(folder, "exchanges", "2-second-sync", config, source.sync(config, first.cursors, visit=1))
    for failure in source.FAILURES:
        write_sync(folder, "failures", failure, config, source.sync(config, {}, visit=0, failure=failure))


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("--to", metavar="FOLDER", type=Path, default=Path(__file__).resolve().parent.parent)
    words.add_argument("connector", metavar="CONNECTOR", nargs="*")
    given = words.parse_args()
    for name in given.connector or SOURCES:
        if name not in SOURCES:
            words.error(f"there is no '{name}' (known: {', '.join(SOURCES)})")
        write_connector(given.to / name, SOURCES[name])


if __name__ == "__main__":
    main()
