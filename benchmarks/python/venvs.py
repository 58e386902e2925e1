"""Virtual environments with the peers, made from pinned requirements when they are first needed."""

import shutil
import subprocess
import sys

from places import BENCHMARKS, TARGET


def venv(name):
    """The folder of a virtual environment, or None, with a line about it, if it cannot be made."""
    requirements = BENCHMARKS / "requirements" / f"{name}.txt"
    folder = TARGET / f"venv-{name}"
    made_from = folder / "made-from.txt"
    if made_from.exists() and made_from.read_text() == requirements.read_text():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    print(f"Installing {', '.join(requirements.read_text().split())} ...", file=sys.stderr)
    pip = [folder / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", requirements]
    for command in ([sys.executable, "-m", "venv", folder], pip):
        done = subprocess.run(command, stdout=sys.stderr, check=False)
        if done.returncode != 0:
            print(f"Left out: {name}, which cannot be installed (see above)", file=sys.stderr)
            return None
    shutil.copy(requirements, made_from)
    return folder
