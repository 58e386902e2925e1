"""Evaluates the shapes of expressions.json with Weir (by JMH) and with the reference, in turn, and compares the rounds."""

import json
import subprocess
import sys
from pathlib import Path
from statistics import median

import reference
from importlib import metadata

from table import machine, spread

HERE = Path(__file__).resolve().parent.parent
SHAPES = HERE / "src/main/resources/expressions.json"
RESULT = HERE / "target/jmh-expressions.json"
FASTER, COMPILED = 40, 20.0


CLASSPATH = f"{HERE}/target/classes:{HERE}/target/lib/*"


def check(shapes, values):
    """Fails unless both give the same values, so that only equal work is compared."""
    command = ["java", "-cp", CLASSPATH, "dev.weir.benchmarks.expressions.Values", *(shape["name"] for shape in shapes)]
    ours = subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout.splitlines()
    for shape, value in zip(shapes, ours, strict=True):
        expected = repr(reference.evaluation(shape, values)())
        if value != expected:
            sys.exit(f"Cannot compare '{shape['name']}': Weir gives {value}, the reference {expected}")


def weir(names):
    """CPU microseconds by benchmark and shape: the median of five iterations, after all shapes have warmed up in one process, as those of a manifest do."""
    command = ["java", "-Xbatch", "-cp", CLASSPATH, "org.openjdk.jmh.Main", "ExpressionBenchmark", "-p", "shape=" + ",".join(names)]
    command += ["-f", "0", "-wm", "BULK", "-wi", "4", "-w", "250ms", "-i", "5", "-r", "100ms", "-rf", "json", "-rff", str(RESULT), "-v", "SILENT"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    times = {}
    for run in json.loads(RESULT.read_text()):
        nanos, operations = (run["secondaryMetrics"][counter]["rawData"][0] for counter in ("cpuNanos", "operations"))
        times[run["benchmark"].rsplit(".", 1)[1], run["params"]["shape"]] = median(n / o for n, o in zip(nanos, operations)) / 1000
    return times


def main(rounds):
    file = json.loads(SHAPES.read_text())
    shapes = file["shapes"]
    names = [shape["name"] for shape in shapes]
    check(shapes, file["values"])
    ours, theirs = [], []
    for turn in range(rounds):
        theirs.append({shape["name"]: reference.microseconds(shape, file["values"]) for shape in shapes})
        ours.append(weir(names))
        print(f"round {turn + 1} of {rounds}", file=sys.stderr)
    missed = []
    print(f"{machine()}, airbyte-cdk {metadata.version('airbyte-cdk')}; {rounds} rounds: median (least to most)\n")
    print("| shape | reference, CPU µs | Weir, CPU µs | times faster | compiled, CPU µs |")
    print("|---|---|---|---|---|")
    for shape in shapes:
        name = shape["name"]
        frequent = shape["kind"] == "frequent"
        evaluated = [turn["evaluate", name] for turn in ours]
        compiled = [turn["compile", name] for turn in ours]
        cached = [turn[name] for turn in theirs]
        ratios = [slow / fast for slow, fast in zip(cached, evaluated)]
        cells = [spread(cached, "{:.1f}"), spread(evaluated, "{:.3f}"), spread(ratios, "{:.0f}"), spread(compiled, "{:.1f}")]
        print(f"| {name}{'' if frequent else ' (other)'} | " + " | ".join(cells) + " |")
        missed += [f"{name}: {median(ratios):.0f} times as fast, not {FASTER}"] if frequent and median(ratios) < FASTER else []
        missed += [f"{name}: compiled in {median(compiled):.1f} µs, not {COMPILED:.0f}"] if median(compiled) >= COMPILED else []
    print("\n" + ("\n".join("missed: " + line for line in missed) if missed else f"The ten frequent shapes are evaluated at least {FASTER} times as fast; all are compiled in less than {COMPILED:.0f} µs."))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
