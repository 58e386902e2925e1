"""Counts in how many recorded connectors each component type of the reference was at work.

    python3 record_coverage.py FOLDER... > ../resources/language/coverage.json

reads the recorded cases (*.json.gz) of folders; a sync of a case lists the component types that it instantiated.
"""

import collections
import glob
import gzip
import json
import sys


def types_of(case):
    used = set()
    for stream in case["streams"]:
        for sync in stream["syncs"]:
            used |= set(sync.get("components") or [])
    return used


def main():
    count = collections.Counter()
    for folder in sys.argv[1:]:
        for file in glob.glob(folder + "/*.json.gz"):
            with gzip.open(file) as recorded:
                count.update(types_of(json.load(recorded)))
    json.dump(dict(sorted(count.items())), sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
