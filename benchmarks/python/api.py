"""The stub API as a process of its own."""

import json
import subprocess
import urllib.request

from places import class_path


class Api:
    """Serves the given data (see StubApi) at a free port until it is closed."""

    def __init__(self, jdk, data):
        command = [jdk.java, "-XX:MaxDirectMemorySize=4g", "-XX:+UseSerialGC", "-cp", class_path(), "dev.weir.benchmarks.api.StubApi", *data]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")
        port = self.process.stdout.readline()
        if not port:
            raise SystemExit(f"Cannot start the stub API with {' '.join(data)}: see above")
        self.url = f"http://127.0.0.1:{int(port)}"

    def stats(self):
        """Requests, bytes and CPU seconds since the start."""
        with urllib.request.urlopen(self.url + "/v1/stats") as answer:
            return json.load(answer)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()
