"""A wide CSV file of 120 columns, unpivoted: Weir's parsers against the CSV library alone, in turn in one process, and against pandas, process by process."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from measure import run
from places import BENCHMARKS, MADE, class_path
from table import machine, markdown, spread
from venvs import venv

MAIN = "dev.weir.benchmarks.unpivot.Passes"
SHARE, MEGABYTES = 0.70, 200


def java(jdk, *arguments):
    return [jdk.java, "-Xmx256m", "-XX:+UseParallelGC", "-cp", class_path(), MAIN, *map(str, arguments)]


def wide_file(jdk, megabytes):
    file = MADE / f"wide-{megabytes}.csv"
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(java(jdk, "make", file, megabytes), check=True)
    return file


def in_one_process(jdk, file, rounds):
    """The seconds of each turn, without the first two, in which the process warms up."""
    lines = subprocess.run(java(jdk, "passes", file, rounds + 2), check=True, capture_output=True, text=True).stdout.splitlines()
    return [json.loads(line) for line in lines][2:]


def by_process(jdk, file, rounds):
    """The cost of each program in each round."""
    programs = {"Weir": java(jdk, "once", file), "pandas": [str(venv("peers") / "bin" / "python"), str(BENCHMARKS / "python" / "pandas_melt.py"), str(file)]}
    costs = {name: [] for name in programs}
    with tempfile.NamedTemporaryFile() as out:
        for _ in range(rounds):
            for name, command in programs.items():
                costs[name].append(run(command, None, out.name))
    return costs


def unpivot(jdk, rounds, quick):
    megabytes = 5 if quick else MEGABYTES
    file = wide_file(jdk, megabytes)
    size = Path(file).stat().st_size / 1e6
    turns = in_one_process(jdk, file, rounds)
    costs = by_process(jdk, file, rounds)
    shares = [turn["library"] / turn["parsers"] for turn in turns]
    ratios = [theirs.cpu / ours.cpu for theirs, ours in zip(costs["pandas"], costs["Weir"])]
    print(f"{machine()}; JDK {jdk.version}; {size:.0f} MB, 120 columns, {turns[0]['records']:,} records; {rounds} rounds: median (least to most)\n")
    rows = [
        ["FastCSV alone", spread([size / turn["library"] for turn in turns], "{:.0f}"), ""],
        ["Weir: CSV with preamble, unpivoted", spread([size / turn["parsers"] for turn in turns], "{:.0f}"), spread(shares, "{:.2f}")],
    ]
    print(markdown(["in one process, warm", "MB/s", "of the library's"], rows) + "\n")
    rows = [[name, spread([c.cpu for c in costs[name]], "{:.2f}"), spread([c.wall for c in costs[name]], "{:.2f}"), spread([c.memory for c in costs[name]], "{:.0f}")] for name in costs]
    print(markdown(["a process each", "CPU, s", "wall, s", "peak memory, MB"], rows) + "\n")
    missed = []
    missed += [f"{median(shares):.2f} of the library's throughput, not {SHARE:.2f}"] if median(shares) < SHARE else []
    missed += [f"{median(ratios):.2f} times less CPU than pandas, not more than 1"] if median(ratios) <= 1 else []
    print("\n".join("missed: " + line for line in missed) if missed else "Both goals are met: 70 % of the library's throughput, and less CPU than pandas.")
    return 1 if missed and not quick else 0
