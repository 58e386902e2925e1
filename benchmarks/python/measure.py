"""What a program costs, with all processes that it starts and waits for.

The kernel counts a child's peak memory from before its own program begins, so that this process has to stay smaller than what it measures: it imports nothing large.
"""

import os
import subprocess
import tempfile
import time
from dataclasses import dataclass


@dataclass(frozen=True)
class Cost:
    """Seconds of CPU (user and system) and on the clock, and the size of the largest process in MB."""

    cpu: float
    wall: float
    memory: float

    @staticmethod
    def at(count, small, large, small_count, large_count):
        """What more records would cost if each cost what the difference of two runs says; memory is that of the larger run."""

        def line(field):
            low, high = getattr(small, field), getattr(large, field)
            return high + (high - low) / (large_count - small_count) * (count - large_count)

        return Cost(line("cpu"), line("wall"), large.memory)


class Failure(Exception):
    """Why a comparison cannot be made."""


def run(command, environment, output):
    """Runs a program to its end; its standard output goes to a file. A program that fails is a Failure."""
    with tempfile.TemporaryFile() as errors, open(output, "wb") as out:
        start = time.monotonic()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=errors, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            errors.seek(0)
            said = errors.read().decode("utf-8", "replace")[-2_000:]
            raise Failure(f"Cannot measure {command[0]}: it ended with exit code {process.returncode}\n{said}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)
