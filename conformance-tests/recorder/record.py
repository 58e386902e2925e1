#!/usr/bin/env python3
"""Records what the reference engine does with the cases: writes recorded.json beside the manifest of each.

    conformance-tests/record [CASE ...]       # makes a virtual environment with the reference at first

A case is a folder of cases/ with manifest.yaml and case.yaml, which holds

    config    the configuration
    api       the rules of the API that is asked (stub.py says their form), data what their templates draw on
    syncs     what is read besides the usual: [{stream or streams, label, config (changes), state, mode, schema, compat}]
    only      true: the usual is left out

and, in folders, the files of the connector (the reference finds them as packages).

The usual is spec, check, discover, and each stream that is discovered: once ("full") if it has no cursor, otherwise twice ("first", and "second" with
the state of the first). A state may be given short, as that of the only stream. `compat` names what Weir is told to do as the reference does.
"""
import concurrent.futures
import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import yaml

from stub import Api, serve

HERE = Path(__file__).resolve().parent
CASES = HERE.parent / "cases"
AS_OF = "2025-06-15T12:00:00Z"


class Reference:
    """A process that runs the reference, whose requests go to a stub."""

    def __init__(self, port, packages, staging):
        proxy = f"http://127.0.0.1:{port}"
        environment = {k: v for k, v in os.environ.items() if "proxy" not in k.lower()}
        environment.update(http_proxy=proxy, https_proxy=proxy, DO_NOT_TRACK="1", PYTHONHASHSEED="0")
        environment.update(PYTHONPATH=str(packages), AIRBYTE_STAGING_DIRECTORY=str(staging))
        self.process = subprocess.Popen(
            [sys.executable, str(HERE / "reference.py")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment)

    def run(self, order):
        """Messages, component types and exit code of a run."""
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        messages, types = [], []
        for line in self.process.stdout:
            if line.startswith('{"__done__"'):
                return messages, types, json.loads(line)["__done__"]
            if line.startswith('{"__types__"'):
                types = json.loads(line)["__types__"]
            elif line.startswith("{"):
                messages.append(json.loads(line))
        raise SystemExit(f"Cannot record {order['manifest']}: the reference ended")

    def close(self):
        self.process.stdin.close()
        self.process.wait()


class Recorder:
    def __init__(self, folder, scratch):
        self.folder, self.scratch = folder, Path(scratch)
        self.case = yaml.safe_load((folder / "case.yaml").read_text(encoding="utf-8"))
        self.api = Api(self.case.get("api") or [], self.case.get("data") or {})
        self.server = serve(self.api)
        self.reference = Reference(self.server.server_port, self.packages(), self.staging())
        self.runs = []

    def packages(self):
        """Where the reference finds the folders of the case."""
        packages = self.scratch / "packages"
        packages.mkdir()
        for files in filter(Path.is_dir, self.folder.iterdir()):
            shutil.copytree(files, packages / files.name)
            (packages / files.name / "__init__.py").touch()
        return packages

    def staging(self):
        staging = self.scratch / "staging"
        staging.mkdir()
        return staging

    def close(self):
        self.reference.close()
        self.server.shutdown()
        self.server.server_close()

    def all(self):
        if not self.case.get("only"):
            self.usual()
        for sync in self.case.get("syncs") or []:
            self.extra(sync)
        return {"case": self.folder.name, "as_of": AS_OF, "reference": "airbyte-cdk 7.39.1", "runs": self.runs}

    # ------------------------------------------------------------ what is run

    def usual(self):
        self.run("spec", "spec")
        self.run("check", "check", config=self.case.get("config") or {})
        messages = self.run("discover", "discover", config=self.case.get("config") or {})
        for catalog in [m["catalog"] for m in messages if m["type"] == "CATALOG"]:
            for stream in catalog["streams"]:
                self.usual_syncs(stream)

    def usual_syncs(self, stream):
        name = stream["name"]
        if "incremental" in stream["supported_sync_modes"]:
            state = last_states(self.sync({"stream": name, "label": "first", "mode": "incremental"}))
            self.sync({"stream": name, "label": "second", "mode": "incremental", "state": state})
        else:
            self.sync({"stream": name, "label": "full", "mode": "full_refresh"})

    def extra(self, sync):
        state = last_states(self.sync({"mode": "incremental", **sync}))
        if sync.get("again"):
            self.sync({"mode": "incremental", **sync, "label": sync["label"] + ", again", "state": state})

    def sync(self, sync):
        names = sync.get("streams") or [sync["stream"]]
        state = sync.get("state")
        if isinstance(state, dict):
            state = [{"type": "STREAM", "stream": {"stream_descriptor": {"name": names[0]}, "stream_state": state}}]
        config = {**(self.case.get("config") or {}), **(sync.get("config") or {})}
        catalog = {"streams": [configured(name, sync) for name in names]}
        label = f"{', '.join(names)} | {sync['label']}"
        more = {"compat": sync["compat"]} if "compat" in sync else {}
        return self.run("read", label, names, sync["label"], config=config, catalog=catalog, state=state, **more)

    def run(self, command, label, streams=(), sync=None, **given):
        words = [command]
        for name in ("config", "catalog", "state"):
            if given.get(name) is not None:
                file = self.scratch / f"{name}.json"
                file.write_text(json.dumps(given[name]), encoding="utf-8")
                words += [f"--{name}", str(file)]
        self.api.start(sync)
        order = {"words": words, "manifest": str(self.folder / "manifest.yaml"), "as_of": AS_OF, "streams": list(streams)}
        messages, types, code = self.reference.run(order)
        run = {"name": label, "command": command, **{k: v for k, v in given.items() if v is not None}}
        run["exchanges"] = self.api.exchanges
        run.update(answered(command, messages, code))
        run["types"] = types
        self.runs.append(run)
        for error in failures(messages)[:1]:
            print(f"{self.folder.name} | {label} fails: {error.get('internal_message') or error.get('message')}"[:400].replace("\n", " "))
        return messages


def configured(name, sync):
    modes = ["full_refresh", "incremental"] if sync["mode"] == "incremental" else ["full_refresh"]
    stream = {"name": name, "json_schema": sync.get("schema") or {}, "supported_sync_modes": modes}
    return {"stream": stream, "sync_mode": sync["mode"], "destination_sync_mode": "append"}


def last_states(messages):
    states = {m["state"]["stream"]["stream_descriptor"]["name"]: m["state"]["stream"] for m in messages if m["type"] == "STATE"}
    return [{"type": "STREAM", "stream": states[name]} for name in sorted(states)]


# ---------------------------------------------------------------- what came of it

def failures(messages):
    return [m["trace"]["error"] for m in messages if m["type"] == "TRACE" and m["trace"]["type"] == "ERROR"]


def answered(command, messages, code):
    errors = failures(messages)
    outcome = {"status": "failure" if code or (command == "read" and errors) else "success"}
    if errors:
        outcome["failure_type"] = errors[0].get("failure_type")
        outcome["message"] = errors[0].get("message")
    answer = {"outcome": outcome}
    if command == "read":
        answer["records"] = [recorded(m["record"]) for m in messages if m["type"] == "RECORD"]
        answer["states"] = last_states(messages)
    else:
        key = {"spec": "spec", "check": "connectionStatus", "discover": "catalog"}[command]
        answer["answer"] = next((m[key] for m in messages if key in m), None)
    return answer


def recorded(record):
    reference = record.get("file_reference")
    file = {"file": staged(reference)} if reference else {}
    return {"stream": record["stream"], "data": record["data"], **file}


def staged(reference):
    """What can be compared of the file of a record: not where it is, but its name and content."""
    content = Path(reference["staging_file_url"]).read_text(encoding="utf-8")
    return {"path": reference["source_file_relative_path"], "size": reference["file_size_bytes"], "text": content}


# ---------------------------------------------------------------- the file

def text(value):
    """JSON whose runs, exchanges and records have a line each, so that a difference can be read."""
    head = {k: v for k, v in value.items() if k != "runs"}
    return compact(head)[:-1] + ',"runs":[\n' + ",\n".join(map(run_text, value["runs"])) + "\n]}\n"


def run_text(run):
    fields = []
    for key, value in run.items():
        if key in ("exchanges", "records", "states") and value:
            fields.append(f'"{key}":[\n  ' + ",\n  ".join(map(compact, value)) + "]")
        else:
            fields.append(f'"{key}":{compact(value)}')
    return "{" + ",\n ".join(fields) + "}"


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def record(folder):
    with tempfile.TemporaryDirectory() as scratch, contextlib.closing(Recorder(folder, scratch)) as recorder:
        recorded = recorder.all()
    (folder / "recorded.json").write_text(text(recorded), encoding="utf-8")
    records = sum(len(run.get("records", [])) for run in recorded["runs"])
    return f"{folder.name}: {len(recorded['runs'])} runs, {sum(len(run['exchanges']) for run in recorded['runs'])} exchanges, {records} records"


def main():
    names = sys.argv[1:] or sorted(folder.name for folder in CASES.iterdir() if (folder / "case.yaml").exists())
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for line in pool.map(lambda name: record(CASES / name), names):
            print(line, flush=True)


if __name__ == "__main__":
    main()
