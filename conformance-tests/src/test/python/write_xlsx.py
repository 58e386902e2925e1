"""Writes workbooks with openpyxl into a folder, and says on standard output how openpyxl reads each of them.

    write_xlsx.py FOLDER CASES SEED

A line of JSON for each file: its name and its sheets, by their names in the order of their tabs, each as a list of rows of values.
Dates and times are in ISO 8601, elapsed time as the milliseconds after "elapsed:"; numbers that are whole are so in JSON too.
"""

import datetime as dt
import json
import math
import pathlib
import random
import sys

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904

LETTERS = ["a", "Z", "0", ".", "-", " ", "  ", "ü", "€", "😀", "\n", "\t", "<", "&", '"', "'", "\u2028", "]]>", "#N/A"]
DATES = ["yyyy-mm-dd", "dd/mm/yy", "mmm yyyy", "[$-409]d mmmm yyyy", "d.m.yyyy h:mm", "yyyy-mm-dd hh:mm:ss.000"]
TIMES = ["h:mm", "hh:mm:ss", "h:mm AM/PM"]
NUMBERS = ["General", "0", "0.00", "#,##0.00", "0%", "0.00%", "0.00E+00", '0.0 "days"', "[Red]-0;0", "@"]


def text(chance):
    made = "".join(chance.choice(LETTERS) for _ in range(chance.choice([1, 2, 5, 40])))
    return made.strip() and "t" + made


def number(chance):
    kind = chance.randrange(5)
    if kind == 0:
        return chance.randint(-1000, 1000)
    if kind == 1:
        return chance.randint(-(2**50), 2**50)
    if kind == 2:
        return round(chance.uniform(-1e6, 1e6), 2)
    if kind == 3:
        return chance.uniform(-1, 1) * 10 ** chance.randint(-300, 300)
    return 0.1 + 0.2


def fill(cell, chance):
    kind = chance.randrange(8)
    if kind == 0:
        return
    if kind in (1, 2):
        cell.value = text(chance) or "t"
        cell.data_type = "s"
    elif kind in (3, 4):
        cell.value = number(chance)
        cell.number_format = chance.choice(NUMBERS)
    elif kind == 5:
        cell.value = chance.random() < 0.5
    elif kind == 6:
        moment = dt.datetime(1904, 1, 3) + dt.timedelta(days=chance.randrange(60000), milliseconds=chance.choice([0, 0, 1, 45296789]))
        cell.value = moment
        cell.number_format = chance.choice(DATES)
    else:
        cell.value, cell.number_format = chance.choice(
            [
                (dt.time(chance.randrange(24), chance.randrange(60), chance.randrange(60)), chance.choice(TIMES)),
                (dt.timedelta(seconds=chance.randrange(10**6)), "[hh]:mm:ss"),
            ]
        )


def build(chance):
    book = openpyxl.Workbook()
    if chance.random() < 0.3:
        book.epoch = CALENDAR_MAC_1904
    for number_of in range(chance.randint(1, 3)):
        sheet = book.active if number_of == 0 else book.create_sheet()
        sheet.title = f"Sheet {number_of} {chance.choice(['ü', '&', 'x'])}"
        rows, columns = chance.randint(1, 12), chance.randint(1, 8)
        for row in range(1, rows + 1):
            for column in range(1, columns + 1):
                if chance.random() < 0.85:
                    fill(sheet.cell(row, column), chance)
        if rows > 3 and columns > 2 and chance.random() < 0.5:
            sheet.merge_cells(start_row=2, end_row=chance.randint(2, rows), start_column=2, end_column=chance.randint(2, columns))
        if chance.random() < 0.3:
            sheet.row_dimensions[1].hidden = True
    return book


def plain(value):
    if isinstance(value, (str, bool)) or value is None:
        return value
    if isinstance(value, dt.datetime):
        return value.isoformat(timespec="milliseconds")
    if isinstance(value, dt.time):
        return value.isoformat(timespec="milliseconds")
    if isinstance(value, dt.timedelta):
        return f"elapsed:{round(value.total_seconds() * 1000)}"
    return int(value) if value == math.floor(value) and abs(value) < 2**53 else value


def read(path):
    book = openpyxl.load_workbook(path, data_only=True)
    return [
        {"name": sheet.title, "rows": [[plain(value) for value in row] for row in sheet.iter_rows(values_only=True)]}
        for sheet in book.worksheets
    ]


def main():
    folder, cases, chance = pathlib.Path(sys.argv[1]), int(sys.argv[2]), random.Random(int(sys.argv[3]))
    for case in range(cases):
        name = f"{case}.xlsx"
        build(chance).save(folder / name)
        print(json.dumps({"file": name, "sheets": read(folder / name)}))


main()
