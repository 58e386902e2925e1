package dev.weir.parsers.spreadsheet.xlsx;

import dev.weir.parsers.spreadsheet.cell.NumberFormat;
import dev.weir.parsers.spreadsheet.file.XmlPart;
import dev.weir.parsers.spreadsheet.file.ZipParts;
import dev.weir.parsers.spreadsheet.sheet.Bounds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number formats of cell styles. */
final class XlsxStyles {

    private static final int MOST = 100_000;

    private XlsxStyles() {}

    static List<NumberFormat> of(ZipParts parts, String part, Bounds bounds) {
        Map<Integer, String> codes = new HashMap<>();
        List<NumberFormat> formats = new ArrayList<>();
        boolean inCells = false;
        try (XmlPart xml = parts.xml(part)) {
            while (xml.next()) {
                if (xml.isStart("numFmt")) {
                    codes.put(xml.number("numFmtId", 0), String.valueOf(xml.attribute("formatCode")));
                } else if (xml.isStart("cellXfs") || xml.isEnd("cellXfs")) {
                    inCells = xml.isStart();
                } else if (inCells && xml.isStart("xf")) {
                    int id = xml.number("numFmtId", 0);
                    formats.add(NumberFormat.of(id, codes.get(id)));
                }
                if (codes.size() + formats.size() > MOST) {
                    throw bounds.broken(part + " has more than " + MOST + " styles", null);
                }
            }
        }
        return formats;
    }
}
