"""Reads the orders of the stub API with ./weir and with the reference, in turn, and compares what the programs needed."""

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from table import machine, spread

HERE = Path(__file__).resolve().parent.parent
SCENARIOS = HERE / "scenarios"
CLASSPATH = f"{HERE}/target/classes:{HERE}/target/lib/*"


@dataclass
class Cost:
    """CPU of the process and those that it started, and its largest size."""

    wall: float
    cpu: float
    megabytes: float


def arguments(config):
    return ["read", "--config", config, "--catalog", str(SCENARIOS / "catalog.json")]


def programs(config):
    manifest = str(SCENARIOS / "orders.yaml")
    return {
        "reference": [str(Path(sys.executable).parent / "source-declarative-manifest"), *arguments(config), "--manifest-path", manifest],
        "Weir": [str(HERE.parent / "weir"), *arguments(config), "--manifest", manifest],
    }


def run(command):
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"Cannot measure {command[0]}: it ended with exit code {process.returncode}")
    return Cost(time.monotonic() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def records(command):
    """The records that a program writes, as a set of JSON texts; top-level nulls are set aside, which the reference drops."""
    lines = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout.splitlines()
    data = [message["record"]["data"] for message in map(json.loads, lines) if message["type"] == "RECORD"]
    return {json.dumps({key: value for key, value in row.items() if value is not None}, sort_keys=True) for row in data}


class Api:
    """The stub API with a number of orders, and the config that leads to it."""

    def __init__(self, orders):
        self.process = subprocess.Popen(
            ["java", "-cp", CLASSPATH, "dev.weir.benchmarks.api.StubApi", str(orders)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")
        port = int(self.process.stdout.readline())
        self.folder = tempfile.TemporaryDirectory()
        self.config = f"{self.folder.name}/config.json"
        Path(self.config).write_text(json.dumps({"base_url": f"http://127.0.0.1:{port}"}))

    def __enter__(self):
        return programs(self.config)

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()
        self.folder.cleanup()


def check():
    with Api(2_500) as commands:
        if len({frozenset(found) for found in map(records, commands.values())}) != 1 or len(records(commands["Weir"])) != 2_500:
            sys.exit("Cannot compare: the programs do not read the same 2,500 records")


def main(rounds, orders, goal):
    check()
    costs = {"reference": [], "Weir": []}
    with Api(orders) as commands:
        for turn in range(rounds):
            for name, command in commands.items():
                costs[name].append(run(command))
            print(f"round {turn + 1} of {rounds}", file=sys.stderr)
    print(f"{machine()}; {orders:,} records, {rounds} rounds: median (least to most)\n")
    print("| program | CPU, s | wall, s | peak memory, MB |\n|---|---|---|---|")
    for name, all_costs in costs.items():
        cells = [spread([getattr(cost, field) for cost in all_costs], form) for field, form in (("cpu", "{:.2f}"), ("wall", "{:.1f}"), ("megabytes", "{:.0f}"))]
        print(f"| {name} | " + " | ".join(cells) + " |")
    ratios = {field: [getattr(slow, field) / getattr(fast, field) for slow, fast in zip(costs["reference"], costs["Weir"])] for field in ("cpu", "wall", "megabytes")}
    print("| reference / Weir | " + " | ".join(spread(values, "{:.1f}") for values in ratios.values()) + " |")
    reached = sorted(ratios["cpu"])[len(ratios["cpu"]) // 2]
    print(f"\n{'met' if reached >= goal else 'missed'}: {reached:.1f} times less CPU (goal {goal:g})")
    return 0 if reached >= goal else 1


if __name__ == "__main__":
    COUNT = int(sys.argv[2])
    sys.exit(main(int(sys.argv[1]), COUNT, 9 if COUNT >= 1_000_000 else 6))
