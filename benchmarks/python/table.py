"""What all tables have in common."""

import platform
import subprocess
from importlib import metadata
from statistics import median


def spread(values, form):
    return f"{form.format(median(values))} ({form.format(min(values))} to {form.format(max(values))})"


def machine():
    java = subprocess.run(["java", "-version"], capture_output=True, text=True, check=True).stderr.splitlines()[1]
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        models = [line.split(":")[1].strip() for line in file if line.startswith("model name")]
    return (
        f"{len(models)} cores of {models[0]}; {java}; "
        f"Python {platform.python_version()}, airbyte-cdk {metadata.version('airbyte-cdk')}")
