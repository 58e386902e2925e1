"""How the programs that are compared are started."""

import json
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable, Optional

from places import BENCHMARKS, MADE, SCENARIOS, TARGET, WEIR, class_path
from venvs import venv

PYTHON = BENCHMARKS / "python"
REFERENCE, WEIR_NAME = "reference", "Weir"


@dataclass(frozen=True)
class Reading:
    """What is read: a manifest's stream, words of the URL that change the answers, and values of the config."""

    manifest: str
    stream: str
    prefix: str = ""
    config: dict = field(default_factory=dict)
    sync_mode: str = "full_refresh"
    streams: tuple = ()

    def path(self):
        made = MADE / self.manifest
        return str(made if made.exists() else SCENARIOS / self.manifest)


@dataclass(frozen=True)
class Run:
    """One run of a program: the API's address, an empty folder of its own, and where JSON lines go."""

    api: str
    work: Path
    lines: Path
    jdk: object

    def url(self, reading):
        return self.api + reading.prefix

    def config(self, reading):
        file = self.work / "config.json"
        file.write_text(json.dumps({"base_url": self.url(reading), **reading.config}))
        return str(file)

    def catalog(self, reading):
        streams = [
            {
                "stream": {"name": name, "json_schema": {}, "supported_sync_modes": ["full_refresh", "incremental"]},
                "sync_mode": reading.sync_mode,
                "destination_sync_mode": "append",
            }
            for name in reading.streams or (reading.stream,)
        ]
        file = self.work / "catalog.json"
        file.write_text(json.dumps({"streams": streams}))
        return str(file)

    def lake(self):
        return str(self.work / "lake")


@dataclass(frozen=True)
class Program:
    """A program with what it reads.

    command: makes the command line of a run
    lines:   whether records come as JSON lines; otherwise as Parquet below the run's folder
    records: how many it has to read; None if a filter decides
    needs:   the virtual environments that it runs in
    capped:  the same program for fewer records, where the API can cap them
    """

    name: str
    command: Callable[[Run], list]
    lines: bool = True
    records: Optional[int] = None
    needs: tuple = ()
    capped: Optional[Callable[[int], "Program"]] = None


def files(run, reading):
    return ["--config", run.config(reading), "--catalog", run.catalog(reading)]


def weir_lines(reading, records=None, name=WEIR_NAME):
    return Program(name, lambda run: [str(WEIR), "read", *files(run, reading), "--manifest", reading.path()], records=records)


def weir_parquet(reading, records=None, name=WEIR_NAME):
    def command(run):
        return [str(WEIR), "run", reading.path(), "--config", run.config(reading), "--to", run.lake(), "--streams", reading.stream]

    return Program(name, command, lines=False, records=records)


def reference_command(run, reading):
    start = str(venv("reference") / "bin" / "source-declarative-manifest")
    return [start, "read", *files(run, reading), "--manifest-path", reading.path()]


def reference_lines(reading, records=None, name=REFERENCE):
    return Program(name, lambda run: reference_command(run, reading), records=records, needs=("reference",), capped=capping(reference_lines, reading, name))


def reference_parquet(reading, columns, records=None, name="reference + pyarrow"):
    def command(run):
        writer = [str(venv("peers") / "bin" / "python"), str(PYTHON / "lines_to_parquet.py"), run.lake(), columns]
        # The shell waits for both, so that both count.
        return ["bash", "-c", 'set -o pipefail; "${@:5}" | "${@:1:4}"', "pipe", *writer, *reference_command(run, reading)]

    again = capping(lambda capped, count, again_name: reference_parquet(capped, columns, count, again_name), reading, name)
    return Program(name, command, lines=False, records=records, needs=("reference", "peers"), capped=again)


def dlt_parquet(reading, resource, records=None, name="dlt"):
    def command(run):
        return [str(venv("peers") / "bin" / "python"), str(PYTHON / "dlt_read.py"), resource, run.url(reading), str(run.work)]

    again = capping(lambda capped, count, again_name: dlt_parquet(capped, resource, count, again_name), reading, name)
    return Program(name, command, lines=False, records=records, needs=("peers",), capped=again)


def capping(program, reading, name):
    def capped(count):
        fewer = Reading(reading.manifest, reading.stream, f"/n{count}", reading.config, reading.sync_mode)
        return program(fewer, count, name)

    return capped


def ceiling(source, work, reading, path, quick, name, records=None):
    """The hand-written program. Quick: with an archive of its classes and the quick compiler alone, which suits short runs; otherwise as it comes."""

    def command(run):
        target = run.work / "lake.parquet" if work == "parquet" else run.lines
        arguments = [source, work, run.url(reading) + path, str(target)]
        return java(run.jdk, f"ceiling-{source}-{work}", "dev.weir.benchmarks.ceiling.Ceiling", arguments, quick, ["-Xmx512m"])

    return Program(name, command, lines=work != "parquet", records=records)


def startup(reading, path, name, records=None):
    """The least that a start costs: `spec` without a path, `read` with one."""

    def command(run):
        arguments = [reading.path(), *([run.url(reading) + path] if path else [])]
        return java(run.jdk, f"startup-{'read' if path else 'spec'}", "dev.weir.benchmarks.ceiling.Startup", arguments, True, [])

    return Program(name, command, records=records)


def java(jdk, archive, main, arguments, quick, options):
    command = [jdk.java, "--enable-native-access=ALL-UNNAMED", *options, "-XX:+UseSerialGC" if quick else "-XX:+UseParallelGC"]
    if not quick:
        return [*command, "-cp", class_path(), main, *arguments]
    command += ["-XX:TieredStopAtLevel=1"]
    ahead = jdk.major >= 25
    file = TARGET / "archives" / f"{archive}-{jdk.version}{'.aot' if ahead else '.jsa'}"
    newest = max(Path(jar).stat().st_mtime for jar in class_path().split(":"))
    if not file.exists() or file.stat().st_mtime < newest:
        file.parent.mkdir(parents=True, exist_ok=True)
        make = f"-XX:AOTCacheOutput={file}" if ahead else f"-XX:ArchiveClassesAtExit={file}"
        subprocess.run([*command, make, "-cp", class_path(), main, *arguments], check=True, capture_output=True)
        lake = Path(arguments[-1])
        if lake.suffix == ".parquet":
            lake.unlink()
    use = f"-XX:AOTCache={file}" if ahead else f"-XX:SharedArchiveFile={file}"
    return [*command, use, "-cp", class_path(), main, *arguments]


def weir_spec(reading, name=WEIR_NAME):
    return Program(name, lambda run: [str(WEIR), "spec", "--manifest", reading.path()])


def reference_spec(reading, name=REFERENCE):
    def command(run):
        return [str(venv("reference") / "bin" / "python"), str(PYTHON / "reference_spec.py"), reading.path()]

    return Program(name, command, needs=("reference",))
