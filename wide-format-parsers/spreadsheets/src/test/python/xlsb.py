"""Writes workbooks in Excel's binary format (MS-XLSB): just enough of it for samples."""

import struct
import zipfile

RELS = '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s</Relationships>'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def record(kind, content=b""):
    out = bytearray([kind]) if kind < 128 else bytearray([kind & 127 | 128, kind >> 7])
    length = len(content)
    while length > 127:
        out.append(length & 127 | 128)
        length >>= 7
    out.append(length)
    return bytes(out) + content


def text(value):
    return struct.pack("<I", len(value)) + value.encode("utf-16-le")


def rk(hundredths):
    return struct.pack("<i", hundredths << 2 | 3)


class Workbook:
    """Sheets are (name, state, rows, merged): rows a mapping of numbers to (hidden, cells), cells (kind, column, style, content)."""

    def __init__(self, sheets, formats=(), date1904=False):
        self.sheets = sheets
        self.formats = list(formats)
        self.date1904 = date1904
        self.shared = []

    def shared_text(self, value):
        if value not in self.shared:
            self.shared.append(value)
        return struct.pack("<I", self.shared.index(value))

    def cell(self, column, value, style=0):
        head = struct.pack("<II", column, style)
        if value is None:
            return record(1, head)
        if isinstance(value, bool):
            return record(4, head + bytes([value]))
        if isinstance(value, str):
            return record(7, head + self.shared_text(value))
        if isinstance(value, int):
            return record(2, head + rk(value * 100))
        return record(5, head + struct.pack("<d", value))

    @staticmethod
    def error(column, code):
        return record(3, struct.pack("<II", column, 0) + bytes([code]))

    @staticmethod
    def formula(column, value, style=0):
        head = struct.pack("<II", column, style)
        tail = struct.pack("<HII", 0, 0, 0)
        if isinstance(value, str):
            return record(8, head + text(value) + tail)
        return record(9, head + struct.pack("<d", value) + tail)

    def sheet(self, rows, merged):
        out = record(129) + record(148, struct.pack("<IIII", 0, max(rows), 0, 15)) + record(145)
        for number, (hidden, cells) in sorted(rows.items()):
            out += record(0, struct.pack("<IIHBBBI", number, 0, 300, 0, 16 if hidden else 0, 0, 0))
            out += b"".join(cells)
        out += record(146)
        if merged:
            out += record(177, struct.pack("<I", len(merged)))
            out += b"".join(record(176, struct.pack("<IIII", *area)) for area in merged)
            out += record(178)
        return out + record(130)

    def styles(self):
        own = record(615, struct.pack("<I", len(self.formats)))
        for i, code in enumerate(self.formats):
            own += record(44, struct.pack("<H", 164 + i) + text(code))
        own += record(616) + record(617, struct.pack("<I", len(self.formats) + 1))
        for number in [0] + [164 + i for i in range(len(self.formats))]:
            own += record(47, struct.pack("<HHHHHBBH", 0, number, 0, 0, 0, 0, 0, 0))
        return record(278) + own + record(618) + record(279)

    def save(self, path):
        parts = {}
        bundle = b""
        rels = ""
        for i, (name, state, rows, merged) in enumerate(self.sheets(self), 1):
            bundle += record(156, struct.pack("<II", state, i) + text(f"rId{i}") + text(name))
            rels += f'<Relationship Id="rId{i}" Type="{OFFICE}worksheet" Target="worksheets/sheet{i}.bin"/>'
            parts[f"xl/worksheets/sheet{i}.bin"] = self.sheet(rows, merged)
        rels += f'<Relationship Id="s" Type="{OFFICE}styles" Target="styles.bin"/>'
        rels += f'<Relationship Id="t" Type="{OFFICE}sharedStrings" Target="sharedStrings.bin"/>'
        items = b"".join(record(19, b"\0" + text(value)) for value in self.shared)
        parts["xl/workbook.bin"] = (
            record(131)
            + record(153, struct.pack("<II", int(self.date1904), 0) + text(""))
            + record(143)
            + bundle
            + record(144)
            + record(132)
        )
        parts["xl/_rels/workbook.bin.rels"] = (RELS % rels).encode()
        parts["xl/styles.bin"] = self.styles()
        parts["xl/sharedStrings.bin"] = (
            record(159, struct.pack("<II", len(self.shared), len(self.shared))) + items + record(160)
        )
        parts["_rels/.rels"] = (
            RELS % f'<Relationship Id="w" Type="{OFFICE}officeDocument" Target="xl/workbook.bin"/>'
        ).encode()
        parts["[Content_Types].xml"] = (
            b'<?xml version="1.0" encoding="UTF-8"?>'
            b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            b'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            b'<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>'
        )
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in parts.items():
                archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
