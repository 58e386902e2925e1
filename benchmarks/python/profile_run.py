"""Runs Weir under Java Flight Recorder and shows the frames and places that cost most."""

import subprocess
import tempfile
from pathlib import Path

from api import Api
from compare import one_run
from measure import run
from places import class_path
from programs import WEIR_NAME


def without_archive(jdk):
    """JDK 17 crashes when it records a program with an archive of its classes."""
    return "-Xshare:off" if jdk.major < 21 else ""


def profile(case, jdk):
    with Api(jdk, case.data) as api, tempfile.TemporaryDirectory() as folder:
        for number, program in enumerate(program for program in case.programs if program.name.startswith(WEIR_NAME)):
            file = Path(folder) / f"{number}.jfr"
            options = f"-XX:StartFlightRecording=filename={file},settings=profile,dumponexit=true {without_archive(jdk)}"
            with one_run(api, jdk) as turn:
                cost = run(program.command(turn), {**jdk.environment(), "WEIR_JAVA_OPTS": options}, turn.lines)
            print(f"### {case.title}: {program.name}, JDK {jdk.version}, {cost.cpu:.1f} s of CPU\n", flush=True)
            subprocess.run([jdk.java, "-cp", class_path(), "dev.weir.benchmarks.profile.Hotspots", str(file)], check=True)
