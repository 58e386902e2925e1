"""Whether the benchmarks still work: scenarios with little data, Weir and the ceilings alone, compared record by record."""

import subprocess
import sys

from api import Api
from compare import check, parquet_python
from places import BENCHMARKS
from programs import WEIR_NAME
from registry import registry
from scenarios import PLAIN, SCENARIOS, cases

LEFT_OUT = ("memory", "s2-parquet", "s5-parquet")


def smoke(jdk):
    """Leaves out what other scenarios try too, and the ceilings that need an archive first."""
    subprocess.run([sys.executable, BENCHMARKS / "python" / "test_figures.py"], check=True)
    python = parquet_python()
    chosen = [cases(name, small)[0] for name, (_, _, small) in SCENARIOS.items() if name not in LEFT_OUT]
    while chosen:
        data, together = {}, []
        for case in chosen:
            sets = dict(part.split("=") for part in case.data)
            if all(data.get(name, size) == size for name, size in sets.items()):
                data.update(sets)
                together.append(case)
        with Api(jdk, [f"{name}={size}" for name, size in data.items()]) as api:
            for case in together:
                programs = [program for program in case.programs if program.name.startswith((WEIR_NAME, PLAIN))]
                check(case, programs, jdk, api, python)
                print(f"{case.title}: {', '.join(program.name for program in programs)}: the same records", flush=True)
        chosen = [case for case in chosen if case not in together]
    registry(jdk, True)
