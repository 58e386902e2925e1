#!/usr/bin/env python3
"""Writes the spreadsheets of the samples, the same bytes each time:

python3 -m venv target/venv && target/venv/bin/pip install -r src/test/python/requirements.txt
target/venv/bin/python src/test/python/generate.py
"""

import datetime as dt
import io
import pathlib
import zipfile

import openpyxl
import xlsxwriter
import xlwt
from odf import office, style, table, text
from odf.opendocument import OpenDocumentSpreadsheet
from openpyxl.utils.datetime import CALENDAR_MAC_1904

import xlsb

FILES = pathlib.Path(__file__).parent.parent / "samples" / "spreadsheet" / "files"
DAY = dt.date(2024, 1, 1)


def again(content, change=None, more=None):
    """An archive whose members bear no time, some of them changed or added."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        members = {info.filename: old.read(info) for info in old.infolist()}
        if "docProps/core.xml" in members:
            del members["docProps/core.xml"]
        for name in change or {}:
            members[name] = change[name](members[name].decode()).encode()
        members.update(more or {})
        for name, data in members.items():
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def xlsx(name, fill, change=None, more=None):
    book = openpyxl.Workbook()
    fill(book)
    out = io.BytesIO()
    book.save(out)
    (FILES / name).write_bytes(again(out.getvalue(), change, more))


def shared(name, fill, change=None):
    """One whose cells share their texts, as Excel writes them."""
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    fill(book)
    book.close()
    (FILES / name).write_bytes(again(out.getvalue(), change))


def rows(sheet, *lines):
    for line in lines:
        sheet.append(line)


def simple(book):
    sheet = book.active
    sheet.title = "Earnings"
    rows(
        sheet,
        ["Date", "Brand", "Clicks", "Revenue", "Active"],
        [DAY, "A", 10, 12.5, True],
        [DAY + dt.timedelta(1), "B", 20, None, False],
    )
    for row in (2, 3):
        sheet.cell(row, 1).number_format = "dd/mm/yyyy"


def banner(book):
    sheet = book.active
    rows(
        sheet,
        ["Earnings of January", None, None, None, None],
        ["Date", "Brand A", None, "Brand B", None],
        [None, "Clk", "FTD", "Clk", "FTD"],
        ["2024-01-01", 10, 1, 20, 2],
        ["2024-01-02", 11, 0, 21, 3],
    )
    for area in ("A1:E1", "A2:A3", "B2:C2", "D2:E2"):
        sheet.merge_cells(area)


def merged_body(book):
    sheet = book.active
    rows(
        sheet,
        ["Brand", "Country", "FTD"],
        ["A", "MT", 1],
        [None, "SE", 2],
        ["B", "MT", 3],
        ["Total", None, 6],
    )
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("A5:B5")


def several(book):
    first = book.active
    first.title = "2024-01"
    rows(first, ["Brand", "FTD"], ["A", 1])
    rows(book.create_sheet("2024-02"), ["FTD", "Brand"], [2, "B"])
    lookup = book.create_sheet("Lookup")
    lookup.sheet_state = "hidden"
    rows(lookup, ["Code", "Name"], ["MT", "Malta"])


def notes(book):
    sheet = book.active
    rows(
        sheet,
        ["Report: Clicks"],
        ["Range: 2024-01"],
        [],
        [None, "Date", "Clicks"],
        [None, "2024-01-01", 5],
        [],
        [None, "2024-01-02", 6],
        [None, "Total", 11],
        [],
        [],
        [],
        [None, "Confidential"],
    )


def hidden(book):
    sheet = book.active
    rows(sheet, ["Brand", "FTD"], ["A", 1], ["B", 2], ["C", 3])
    sheet.row_dimensions[3].hidden = True


def dates(book):
    sheet = book.active
    rows(sheet, ["Format", "Value"])
    for code, value in [
        ("yyyy-mm-dd", dt.date(2024, 2, 29)),
        ("yyyy-mm-dd", dt.datetime(2024, 2, 29, 18, 30)),
        ("dd/mm/yyyy hh:mm", dt.datetime(2024, 2, 29)),
        ("yyyy-mm-dd hh:mm:ss.000", dt.datetime(2024, 2, 29, 18, 30, 15, 250000)),
        ("h:mm", dt.time(7, 5)),
        ("[h]:mm:ss", dt.timedelta(days=1, hours=2, minutes=30)),
        ("yyyy-mm-dd", 1),
        ("yyyy-mm-dd", 59),
        ("yyyy-mm-dd", 61),
        ("yyyy-mm-dd", -5),
        ('0.0 "days"', 2.5),
    ]:
        sheet.append([code, value])
        sheet.cell(sheet.max_row, 2).number_format = code


def dates_1904(book):
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    rows(sheet, ["Day"], [dt.date(2024, 2, 29)], [0])
    sheet["A3"].number_format = "yyyy-mm-dd"


def numbers(book):
    sheet = book.active
    rows(sheet, ["Format", "Value"])
    for code, value in [
        ("General", 0.1),
        ("0%", 0.12),
        ("0.00%", 0.1225),
        ("#,##0.00", 1234.5),
        ("[$€-2] #,##0.00", -3),
        ("0.00E+00", 123456789),
        ("General", 12345678901234567890),
        ("@", "007"),
    ]:
        sheet.append([code, value])
        sheet.cell(sheet.max_row, 2).number_format = code


def formulas(book):
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, ["Kind", "Value"])
    told = [
        ("sum", "=1+2", 3),
        ("text", '=WEBSERVICE("https://evil.example.com/")', "told"),
        ("error", "=1/0", "#DIV/0!"),
        ("dde", "=cmd|'/C calc'!A0", "no"),
        ("true", "=1=1", True),
    ]
    for number, (kind, formula, value) in enumerate(told, 1):
        sheet.write(number, 0, kind)
        sheet.write_formula(number, 1, formula, None, value)


def texts(book):
    sheet = book.add_worksheet()
    bold = book.add_format({"bold": True})
    sheet.write_row(0, 0, ["Text", "Text", "", "Last"])
    sheet.write_row(1, 0, ["a\nb", "  spaces ", "", ""])
    sheet.write_rich_string(1, 2, "ü", bold, "nï")
    sheet.write_row(2, 0, ["#N/A", "-", "a\x01b", "<&>"])


def spoken(xml):
    return xml.replace("<si><t>Last</t></si>", '<si><t>Last</t><rPh sb="0" eb="1"><t>no</t></rPh></si>')


def tables(book):
    rows(
        book.active,
        ["Casino"],
        ["Date", "Bets"],
        ["2024-01-01", 5],
        [],
        ["Poker"],
        ["Date", "Rake", "Hands"],
        ["2024-01-01", 1.5, 40],
    )


def external(xml):
    return xml.replace(
        "</Relationships>",
        '<Relationship Id="x9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink"'
        ' Target="https://evil.example.com/book.xlsx" TargetMode="External"/></Relationships>',
    )


def xls(name, fill, dates_1904=False):
    book = xlwt.Workbook()
    book.dates_1904 = dates_1904
    fill(book)
    book.save(str(FILES / name))


def xls_report(book):
    sheet = book.add_sheet("Earnings")
    day = xlwt.easyxf(num_format_str="yyyy-mm-dd")
    for column, header in enumerate(["Date", "Brand", "Clicks", "Revenue", "Active", "Share"]):
        sheet.write(0, column, header)
    sheet.write(1, 0, DAY, day)
    sheet.write_merge(1, 2, 1, 1, "A")
    sheet.write(1, 2, 10)
    sheet.write(1, 3, 12.5)
    sheet.write(1, 4, True)
    sheet.write(1, 5, 0.25, xlwt.easyxf(num_format_str="0%"))
    sheet.write(2, 0, DAY + dt.timedelta(1), day)
    sheet.write(2, 2, 20)
    sheet.write(2, 3, xlwt.Formula("C2*2"))
    sheet.write(2, 4, False)
    sheet.row(3).hidden = True
    sheet.write(3, 0, "hidden")
    book.add_sheet("Notes").write(0, 0, "ünï")


def xls_1904(book):
    sheet = book.add_sheet("Days")
    sheet.write(0, 0, "Day")
    sheet.write(1, 0, 0, xlwt.easyxf(num_format_str="yyyy-mm-dd"))


def ods_cell(row, value=None, formula=None, shown=None, **attributes):
    kinds = {bool: "boolean", int: "float", float: "float", str: "string", dt.date: "date", dt.timedelta: "time"}
    kind = kinds.get(type(value))
    if kind == "boolean":
        attributes["booleanvalue"] = str(value).lower()
    elif kind == "date":
        attributes["datevalue"] = value.isoformat()
    elif kind == "time":
        hours, rest = divmod(int(value.total_seconds()), 3600)
        attributes["timevalue"] = f"PT{hours:02}H{rest // 60:02}M{rest % 60:02}S"
    elif kind == "float":
        attributes["value"] = repr(value)
    if kind:
        attributes["valuetype"] = attributes.pop("kind", kind)
    if formula:
        attributes["formula"] = formula
    cell = table.TableCell(**attributes)
    if value is not None:
        cell.addElement(text.P(text=shown or str(value)))
    row.addElement(cell)
    return cell


def ods(name):
    document = OpenDocumentSpreadsheet()
    concealed = style.Style(name="ta9", family="table")
    concealed.addElement(style.TableProperties(display="false"))
    document.automaticstyles.addElement(concealed)
    sheet = table.Table(name="Earnings")
    document.spreadsheet.addElement(sheet)
    lines = [
        ["Date", "Brand", "Clicks", "Revenue", "Active", "Took"],
        [DAY, "A", 10, 12.5, True, dt.timedelta(hours=7, minutes=5)],
        [DAY + dt.timedelta(1), None, 20, 0.25, False, dt.timedelta(hours=26)],
    ]
    for number, line in enumerate(lines):
        row = table.TableRow()
        sheet.addElement(row)
        for column, value in enumerate(line):
            if number == 1 and column == 1:
                ods_cell(row, value, numberrowsspanned=2, numbercolumnsspanned=1)
            elif number == 2 and column == 1:
                row.addElement(table.CoveredTableCell())
            elif value == 0.25:
                ods_cell(row, value, kind="percentage", shown="25%")
            elif value == 20:
                ods_cell(row, value, formula="of:=[.C2]*2")
            else:
                ods_cell(row, value)
    repeated = table.TableRow(numberrowsrepeated=2)
    sheet.addElement(repeated)
    repeated.addElement(table.TableCell(numbercolumnsrepeated=1))
    ods_cell(repeated, "B")
    ods_cell(repeated, 1, numbercolumnsrepeated=2)
    repeated.addElement(table.TableCell(numbercolumnsrepeated=1000))
    end = table.TableRow(numberrowsrepeated=1048000)
    end.addElement(table.TableCell(numbercolumnsrepeated=1024))
    sheet.addElement(end)
    lookup = table.Table(name="Lookup", stylename=concealed)
    document.spreadsheet.addElement(lookup)
    row = table.TableRow()
    lookup.addElement(row)
    note = ods_cell(row, None, valuetype="string")
    paragraph = text.P(text="two")
    paragraph.addElement(text.S(c=2))
    paragraph.addText("spaces")
    note.addElement(office.Annotation())
    note.addElement(paragraph)
    note.addElement(text.P(text="and lines"))
    out = io.BytesIO()
    document.write(out)
    (FILES / name).write_bytes(again(out.getvalue()))


def xlsb_sheets(book):
    header = ["Date", "Brand", "Clicks", "Revenue", "Active", "Took"]
    cell = book.cell
    earnings = {
        0: (False, [cell(i, name) for i, name in enumerate(header)]),
        1: (False, [cell(0, 45292.0, 1), cell(1, "A"), cell(2, 10), cell(3, 12.5), cell(4, True), cell(5, 1.5, 2)]),
        2: (False, [cell(0, 45293.0, 1), cell(1, None), book.formula(2, 20.0), book.formula(3, "text"), book.error(4, 7)]),
        3: (True, [cell(0, "hidden")]),
    }
    yield "Earnings", 0, earnings, [(1, 2, 1, 1)]
    yield "Lookup", 1, {0: (False, [cell(0, "Code")]), 1: (False, [cell(0, "MT")])}, []


def main():
    FILES.mkdir(parents=True, exist_ok=True)
    xlsx("simple.xlsx", simple)
    xlsx("banner.xlsx", banner)
    xlsx("merged.xlsx", merged_body)
    xlsx("several.xlsx", several)
    xlsx("notes.xlsx", notes)
    xlsx("hidden.xlsx", hidden)
    xlsx("dates.xlsx", dates)
    xlsx("dates-1904.xlsx", dates_1904)
    xlsx("numbers.xlsx", numbers)
    shared("formulas.xlsx", formulas)
    xlsx("unsaved-formula.xlsx", lambda book: rows(book.active, ["Brand", "Sum"], ["A", "=SUM(1,2)"]))
    shared("texts.xlsx", texts, {"xl/sharedStrings.xml": spoken})
    xlsx("tables.xlsx", tables)
    xlsx("empty.xlsx", lambda book: None)
    xlsx("header-only.xlsx", lambda book: rows(book.active, ["Date", "Clicks"]))
    xlsx(
        "macros-and-links.xlsm",
        lambda book: rows(book.active, ["Brand", "FTD"], ["A", 1]),
        {"xl/_rels/workbook.xml.rels": external},
        {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0 Sub Auto_Open", "xl/../../evil.txt": b"never written"},
    )
    xls("report.xls", xls_report)
    xls("dates-1904.xls", xls_1904, dates_1904=True)
    ods("report.ods")
    xlsb.Workbook(xlsb_sheets, ["yyyy-mm-dd", "[h]:mm"]).save(FILES / "report.xlsb")


if __name__ == "__main__":
    main()
