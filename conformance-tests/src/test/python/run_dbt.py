"""Runs commands of dbt one after the other in one process.

    run_dbt.py PROJECT COMMAND...

A command is its words with spaces between them. For each a line of JSON is printed: whether it succeeded, and the name and state
of each node that it ran.
"""

import contextlib
import json
import os
import sys

from dbt.cli.main import dbtRunner


def run(project, command):
    with contextlib.redirect_stdout(sys.stderr):
        result = dbtRunner().invoke(command.split() + ["--project-dir", project, "--profiles-dir", project])
    if result.exception is not None:
        raise result.exception
    nodes = {}
    for node in getattr(result.result, "results", None) or []:
        nodes[node.node.name] = str(node.status)
    return {"success": result.success, "nodes": nodes}


def main():
    project, *commands = sys.argv[1:]
    os.chdir(project)
    for command in commands:
        print(json.dumps(run(project, command)))


if __name__ == "__main__":
    main()
