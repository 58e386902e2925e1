"""The command behind benchmarks/run, see there."""

import argparse
import os
import subprocess
import sys

import profile_run
from compare import available, check_small, measure
from measure import Failure
from micro import micro
from places import BENCHMARKS, WEIR, Jdk
from registry import registry
from results import failure, render, result, save, text, unjudged
from scenarios import SCENARIOS, cases
from smoke import smoke
from unpivot import unpivot
from venvs import venv

QUICK = 10_000


def arguments():
    parser = argparse.ArgumentParser(prog="benchmarks/run")
    parser.add_argument("scenarios", nargs="+", metavar="SCENARIO", choices=[*SCENARIOS, "all", "smoke", "micro", "expressions", "unpivot", "registry", "render"])
    parser.add_argument("--rounds", type=int, default=5, help="how often each program runs (default 5)")
    parser.add_argument("--records", type=int, help="how many records instead of those that have goals")
    parser.add_argument("--quick", action="store_true", help=f"one round of {QUICK:,} records or fewer; nothing is judged or rendered")
    parser.add_argument("--jdk", metavar="HOME", help="the JDK to use instead of JAVA_HOME or the java on the PATH")
    parser.add_argument("--without", action="append", default=[], metavar="PROGRAM", help="leaves out programs whose names start so")
    parser.add_argument("--extrapolate", action="store_true", help="peers read a twentieth and a tenth of a million records, and the rest is calculated")
    parser.add_argument("--profile", action="store_true", help="shows where Weir spends its time and memory instead of comparing it")
    return parser.parse_args()


def wanted(options):
    """The cases to run, each with its number of records."""
    names = list(SCENARIOS) if "all" in options.scenarios else [name for name in options.scenarios if name in SCENARIOS]
    for name in names:
        records = options.records
        if options.quick and records is None:
            records = min(QUICK, min(SCENARIOS[name][1]))
        yield from cases(name, records)


def compare(case, options, jdk):
    """Prints a comparison; whether every goal that was judged is met."""
    asked = [program for program in case.programs if not any(program.name.startswith(name) for name in options.without)]
    programs, notes = available(asked)
    try:
        check_small(case, programs, jdk)
        turns, api_cpu = measure(case, programs, jdk, 1 if options.quick else options.rounds, options.extrapolate)
        value = result(case, jdk, turns, api_cpu, notes, options.extrapolate)
    except Failure as reason:
        value = failure(case, jdk, reason)
    if not options.quick:
        save(value)
    elif value["rounds"]:
        value["goals"] = unjudged(value["goals"], "one quick round")
    print(text(value), flush=True)
    return all(goal["met"] is not False for goal in value["goals"])


def main():
    options = arguments()
    jdk = Jdk(options.jdk)
    subprocess.run([WEIR, "--version"], env=jdk.environment(), stdout=subprocess.DEVNULL, check=True)  # lays out classes for this JDK
    met = True
    if "smoke" in options.scenarios:
        smoke(jdk)
    if "micro" in options.scenarios:
        micro(jdk, options.quick)
    if "unpivot" in options.scenarios:
        if venv("peers") is None:
            raise SystemExit("Cannot measure unpivot: there is no pandas to compare with (see above)")
        met &= unpivot(jdk, options.rounds, options.quick) == 0
    if "registry" in options.scenarios:
        met &= registry(jdk, options.quick) == 0
    if options.profile:
        for case in wanted(options):
            profile_run.profile(case, jdk)
        return 0
    for case in wanted(options):
        met &= compare(case, options, jdk)
    if not options.quick and set(options.scenarios) - {"smoke", "micro", "expressions", "unpivot", "registry"}:
        render([case for name in SCENARIOS for case in cases(name, None)])
    if "expressions" in options.scenarios:
        folder = venv("reference")
        if folder is None:
            raise SystemExit("Cannot measure expressions: there is no reference to compare with (see above)")
        sys.stdout.flush()
        python = str(folder / "bin" / "python")
        script = str(BENCHMARKS / "python" / "expressions.py")
        met &= os.spawnve(os.P_WAIT, python, [python, script, str(options.rounds)], jdk.environment()) == 0
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
