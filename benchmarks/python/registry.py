"""A registry with many versions: how fast it is searched and read, and what memory that takes."""

import json
import subprocess
import tempfile
from pathlib import Path

from places import WEIR, class_path
from table import machine, markdown

MAIN = "dev.weir.benchmarks.registry.Load"
VERSIONS, SECONDS, RATE = 10_000, 30, 2_000
MOST_MEMORY, MOST_SEARCH = 512, 50


class Registry:
    """A registry in a process of its own, as `weir registry serve` starts it."""

    def __init__(self, jdk, folder):
        command = [str(WEIR), "registry", "serve", "--port", "0", "--data", str(folder), "--reads-per-second", "0", "--writes-per-second", "0"]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=jdk.environment())
        self.token = self.url = None
        for line in self.process.stdout:
            if line.startswith("Token of the administrator"):
                self.token = line.split()[-1]
            elif line.startswith("Listening on "):
                self.url = line[len("Listening on "):].split(",")[0]
                return
        raise SystemExit("Cannot measure the registry: it did not start")

    def memory(self):
        """The most that was resident, in MB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")) / 1024

    def load(self, jdk, *arguments):
        command = [jdk.java, "-Xmx256m", "-XX:+UseSerialGC", "-cp", class_path(), MAIN, self.url, self.token, *map(str, arguments)]
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def registry(jdk, quick):
    versions, seconds = (200, 3) if quick else (VERSIONS, SECONDS)
    with tempfile.TemporaryDirectory() as folder:
        server = Registry(jdk, folder)
        try:
            published = server.load(jdk, "publish", versions)
            server.load(jdk, "read", versions, seconds, 0)  # warms up, as fast as it goes
            read = server.load(jdk, "read", versions, seconds, RATE)
            most = server.load(jdk, "read", versions, seconds, 0)
            search = server.load(jdk, "search", versions, seconds)
            memory = server.memory()
        finally:
            server.process.terminate()
            server.process.wait()
    print(f"{machine()}; JDK {jdk.version}; {versions:,} versions of {versions // 10:,} artifacts, published in {published['seconds']} s; clients on the same cores\n")
    asked = [(f"artifact's page of the API, {RATE:,} a second", read), ("the same, as fast as it goes", most), ("search by two words, one after the other", search)]
    rows = [[name, f"{load['per_second']:,.0f}", f"{load['median_ms']:.2f}", f"{load['p99_ms']:.2f}", str(load["errors"])] for name, load in asked]
    print(markdown(["", "answers a second", "median, ms", "99 of 100, ms", "errors"], rows) + f"\n\npeak memory: {memory:.0f} MB\n")
    missed = []
    missed += ["errors"] if any(load["errors"] for _, load in asked) else []
    missed += [f"{read['per_second']:.0f} reads a second, not {RATE}"] if read["per_second"] < RATE * 0.99 else []
    missed += [f"{memory:.0f} MB, not less than {MOST_MEMORY}"] if memory >= MOST_MEMORY else []
    missed += [f"searched in {search['median_ms']} ms, not less than {MOST_SEARCH}"] if search["median_ms"] >= MOST_SEARCH else []
    print("\n".join("missed: " + line for line in missed) if missed else "All goals are met.")
    return 1 if missed and not quick else 0
