"""Where things are."""

import os
import shutil
from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parent.parent
PROJECT = BENCHMARKS.parent
TARGET = BENCHMARKS / "target"
SCENARIOS = BENCHMARKS / "scenarios"
MADE = TARGET / "scenarios"
RESULTS = TARGET / "results"
DOCS = PROJECT / "docs" / "performance"
WEIR = PROJECT / "weir"


def class_path():
    """Jars alone, in a fixed order: archives of classes hold for nothing else."""
    jars = [*TARGET.glob("benchmarks-*.jar"), *sorted((TARGET / "lib").glob("*.jar"))]
    return ":".join(map(str, jars))


class Jdk:
    """A JDK's folder, its version and what to start programs with so that they use it."""

    def __init__(self, home):
        found = shutil.which("java")
        if home is None and not os.environ.get("JAVA_HOME") and found is None:
            raise SystemExit("Cannot measure: there is no java (set JAVA_HOME, or use --jdk)")
        self.home = Path(home or os.environ.get("JAVA_HOME") or Path(found).resolve().parent.parent)
        self.java = str(self.home / "bin" / "java")
        facts = dict(line.split("=", 1) for line in (self.home / "release").read_text().splitlines() if "=" in line)
        self.version = facts["JAVA_VERSION"].strip('"')
        self.major = int(self.version.split(".")[0])

    def environment(self):
        return {**os.environ, "JAVA_HOME": str(self.home)}
