#!/usr/bin/env python3
"""Records what the reference engine does with the connectors of this folder.

    record.py VENV [CONNECTOR ...]        # VENV: a virtual environment with airbyte-cdk and freezegun

Serves the synthetic API of each connector on 127.0.0.1, reads all its streams twice with the reference (the second time
from the state of the first) and writes exchanges/ and expected/. Nothing leaves the machine: the reference's requests
to example.com are led to the server. Run again after a change of a manifest, and look at the difference.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from synthetic_api import APIS, Request

HERE = Path(__file__).resolve().parent
AS_OF = "2025-06-15T12:00:00Z"
KEPT_REQUEST_HEADERS = {"authorization", "content-type", "x-api-key", "x-merchant", "x-session"}
KEPT_RESPONSE_HEADERS = {"content-type", "retry-after"}


# ---------------------------------------------------------------- the server

def serve(api):
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def answer(self):
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            url = f"https://{self.headers['X-Synthetic-Host']}{self.path}"
            status, headers, value = api.answer(Request(self.command, url, dict(self.headers), body))
            payload = json.dumps(value, ensure_ascii=False).encode()
            self.send_response(status)
            for name, text in headers.items():
                self.send_header(name, text)
            self.send_header("Content-Length", str(len(payload)))
            self.end_headers()
            self.wfile.write(payload)

        do_GET = do_POST = answer

        def log_message(self, *args):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


# ---------------------------------------------------------------- inside the reference's process

def lead_requests_to(port, record):
    """Sends every request of the process to the server, under its own name, and writes down what went over the wire."""
    import requests.adapters

    send = requests.adapters.HTTPAdapter.send
    lock = threading.Lock()

    def led(self, request, **options):
        original = request.url
        parts = urllib.parse.urlsplit(original)
        if not parts.netloc.endswith(".example.com"):
            raise OSError(f"only example.com is served, not {original}")
        request.url = urllib.parse.urlunsplit(("http", f"127.0.0.1:{port}", *parts[2:]))
        request.headers["X-Synthetic-Host"] = parts.netloc
        try:
            response = send(self, request, **{**options, "proxies": None, "stream": False})
        finally:
            request.url = original
            del request.headers["X-Synthetic-Host"]
        response.url = original
        body = request.body.encode() if isinstance(request.body, str) else request.body or b""
        exchange = {
            "request": {
                "method": request.method,
                "url": original,
                "headers": {k: v for k, v in request.headers.items() if k.lower() in KEPT_REQUEST_HEADERS},
                "body": {"text": body.decode()} if body else {},
            },
            "response": {
                "status": response.status_code,
                "headers": {k: v for k, v in response.headers.items() if k.lower() in KEPT_RESPONSE_HEADERS},
                "body": {"text": response.content.decode()},
            },
        }
        with lock, open(record, "a", encoding="utf-8") as out:
            out.write(json.dumps(exchange, ensure_ascii=False) + "\n")
        return response

    requests.adapters.HTTPAdapter.send = led


def run_reference(port, record, manifest, words):
    lead_requests_to(int(port), record)
    import time

    import airbyte_cdk.entrypoint
    import freezegun
    import pandas  # noqa: F401: before the clock is frozen
    from airbyte_cdk.sources.declarative.concurrent_declarative_source import ConcurrentDeclarativeSource
    from airbyte_cdk.utils.yaml_loader import safe_load_yaml

    pause = time.sleep
    freezegun.freeze_time(AS_OF).start()
    time.sleep = lambda seconds=0: pause(0.002)
    options = dict(zip(words[1::2], words[2::2]))
    source = ConcurrentDeclarativeSource(
        config=ConcurrentDeclarativeSource.read_config(options["--config"]) if "--config" in options else None,
        catalog=ConcurrentDeclarativeSource.read_catalog(options["--catalog"]) if "--catalog" in options else None,
        state=ConcurrentDeclarativeSource.read_state(options.get("--state")) if "--catalog" in options else [],
        source_config=safe_load_yaml(Path(manifest).read_text(encoding="utf-8")),
        config_path=options.get("--config"),
    )
    airbyte_cdk.entrypoint.launch(source, words)


# ---------------------------------------------------------------- the recording

class Recorder:
    def __init__(self, python, connector, scratch):
        self.python, self.scratch = python, Path(scratch)
        self.folder = HERE / connector
        self.api = APIS[connector]()
        self.server = serve(self.api)
        self.config = json.loads((self.folder / "config.json").read_text())

    def reference(self, command, **files):
        """The messages of a run and its exchanges."""
        record = self.scratch / "exchanges.jsonl"
        record.write_text("")
        words = [command]
        for name, value in files.items():
            path = self.scratch / f"{name}.json"
            path.write_text(json.dumps(value))
            words += [f"--{name}", str(path)]
        line = [self.python, __file__, "--inside", str(self.server.server_port), str(record), str(self.folder / "manifest.yaml"), *words]
        run = subprocess.run(line, capture_output=True, text=True, env={**os.environ, "DO_NOT_TRACK": "1"})
        messages = [json.loads(text) for text in run.stdout.splitlines() if text.startswith("{")]
        if run.returncode:
            raise SystemExit(f"Cannot record {self.folder.name}: {command} ended with {run.returncode}\n{run.stdout[-3000:]}{run.stderr[-3000:]}")
        return messages, [json.loads(text) for text in record.read_text(encoding="utf-8").splitlines()]

    def all(self):
        self.reference("spec")
        (status,) = [m["connectionStatus"] for m in self.reference("check", config=self.config)[0] if m["type"] == "CONNECTION_STATUS"]
        if status["status"] != "SUCCEEDED":
            raise SystemExit(f"Cannot record {self.folder.name}: {status}")
        (catalog,) = [m["catalog"] for m in self.reference("discover", config=self.config)[0] if m["type"] == "CATALOG"]
        self.api.__init__()
        self.configured = {"streams": [configured(stream) for stream in catalog["streams"]]}
        for name in ("exchanges", "expected"):
            shutil.rmtree(self.folder / name, ignore_errors=True)
            (self.folder / name).mkdir()
        state = self.sync("1-first-sync", None)
        self.api.visit = 1
        self.sync("2-second-sync", state)

    def sync(self, label, state):
        files = {"config": self.config, "catalog": self.configured, **({"state": state} if state else {})}
        messages, exchanges = self.reference("read", **files)
        recording = {"config": self.config, "as_of": AS_OF, "exchanges": once_each(sorted(exchanges, key=place))}
        write(self.folder / "exchanges" / f"{label}.json", recording)
        expected = self.folder / "expected" / label
        expected.mkdir()
        for stream in self.configured["streams"]:
            self.write_records(expected, stream["stream"], messages)
        states = {m["state"]["stream"]["stream_descriptor"]["name"]: m["state"] for m in messages if m["type"] == "STATE"}
        final = [{"type": "STREAM", "stream": states[name]["stream"]} for name in sorted(states)]
        write(expected / "state.json", final)
        for message in messages:
            if message["type"] == "CONTROL":
                self.config = message["control"]["connectorConfig"]["config"]
        print(f"{self.folder.name} {label}: {len(exchanges)} exchanges, {sum(m['type'] == 'RECORD' for m in messages)} records")
        return final

    @staticmethod
    def write_records(expected, stream, messages):
        rows = [m["record"]["data"] for m in messages if m["type"] == "RECORD" and m["record"]["stream"] == stream["name"]]
        keys = [path[0] for path in stream["source_defined_primary_key"]]
        rows.sort(key=lambda row: [str(row[key]) for key in keys])
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (expected / f"{stream['name']}.jsonl").write_text(text, encoding="utf-8")


def configured(stream):
    incremental = "incremental" in stream["supported_sync_modes"]
    return {"stream": stream, "sync_mode": "incremental" if incremental else "full_refresh", "destination_sync_mode": "append"}


def place(exchange):
    """Concurrent requests come in any order; equal ones keep theirs, as the sort is stable."""
    request = exchange["request"]
    return request["url"], request["body"].get("text", "")


def once_each(exchanges):
    """A replay repeats the last answer to a request, so equal exchanges in a row (parents read twice) are kept once."""
    return [e for e, before in zip(exchanges, [None, *exchanges]) if e != before]


def write(path, value):
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def main():
    if sys.argv[1:2] == ["--inside"]:
        return run_reference(*sys.argv[2:5], sys.argv[5:])
    if len(sys.argv) < 2:
        raise SystemExit(__doc__)
    for connector in sys.argv[2:] or APIS:
        with tempfile.TemporaryDirectory() as scratch:
            Recorder(f"{sys.argv[1]}/bin/python", connector, scratch).all()


if __name__ == "__main__":
    main()
