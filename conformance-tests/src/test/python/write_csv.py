"""Writes tables as CSV in many dialects into a folder, and says on standard output how each is read.

    write_csv.py FOLDER CASES SEED

A line of JSON for each file: its name, delimiter, quote, escape, encoding, and the rows that Python's csv module reads from
it. Dialects that do not give back what was written in Python itself are left out.
"""

import csv
import io
import json
import pathlib
import random
import sys

QUOTING = [csv.QUOTE_ALL, csv.QUOTE_MINIMAL, csv.QUOTE_NONNUMERIC, csv.QUOTE_NONE]
QUOTING += [getattr(csv, name) for name in ("QUOTE_STRINGS", "QUOTE_NOTNULL") if hasattr(csv, name)]


def dialect(chance):
    """A dialect that the module accepts, most of which are usual ones."""
    quoting = chance.choice(QUOTING)
    escape = chance.choice([None, None, "\\", "^", "/"])
    return {
        "delimiter": chance.choice([",", ",", ";", "\t", "|", ":", " ", "x", "é", "\x1f"]),
        "quotechar": chance.choice(['"', '"', '"', "'", "~", "ß"]),
        "escapechar": escape,
        "doublequote": escape is None or chance.random() < 0.5,
        "quoting": quoting,
        "lineterminator": chance.choice(["\r\n", "\n", "\r"]),
    }


def cell(chance, form):
    """A text of letters, and of all that means something in the dialect."""
    special = [form["delimiter"], form["quotechar"], form["escapechar"] or "", "\n", "\r", "\r\n"]
    letters = ["a", "Z", "0", "5", ".", "-", " ", "  ", "ü", "€", "😀", "\u2028", "\x85", "\x1c", "=", "#", ""]
    size = chance.choice([0, 0, 1, 1, 2, 3, 5, 8, 200])
    return "".join(chance.choice(special if chance.random() < 0.4 else letters) for _ in range(size))


def written(rows, form):
    out = io.StringIO(newline="")
    csv.writer(out, **form).writerows(rows)
    return out.getvalue()


def read(text, form):
    reading = {key: value for key, value in form.items() if key != "lineterminator"}
    if form["quoting"] != csv.QUOTE_NONE:
        reading["quoting"] = csv.QUOTE_MINIMAL  # numbers stay texts
    return [row for row in csv.reader(io.StringIO(text, newline=""), **reading) if row]


def case(number, chance, folder):
    form = dialect(chance)
    width = chance.randint(1, 6)
    rows = [[cell(chance, form) for _ in range(width)] for _ in range(chance.randint(1, 25))]
    encoding = chance.choice(["utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252"])
    try:
        text = written(rows, form)
        body = text.encode(encoding)
    except (csv.Error, UnicodeEncodeError):
        return None
    if read(text, form) != rows or text.startswith("\ufeff"):
        return None
    name = f"{number}.csv"
    (folder / name).write_bytes(body)
    return {
        "file": name,
        "delimiter": form["delimiter"],
        "quote": "" if form["quoting"] == csv.QUOTE_NONE else form["quotechar"],
        "escape": form["escapechar"],
        "encoding": encoding,
        "rows": rows,
    }


def main():
    folder, wanted, chance = pathlib.Path(sys.argv[1]), int(sys.argv[2]), random.Random(int(sys.argv[3]))
    made = 0
    while made < wanted:
        found = case(made, chance, folder)
        if found:
            made += 1
            print(json.dumps(found))


main()
