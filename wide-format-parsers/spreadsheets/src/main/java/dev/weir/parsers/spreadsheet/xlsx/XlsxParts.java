package dev.weir.parsers.spreadsheet.xlsx;

import dev.weir.parsers.spreadsheet.cell.CellRules;
import dev.weir.parsers.spreadsheet.cell.CellValues;
import dev.weir.parsers.spreadsheet.cell.NumberFormat;
import dev.weir.parsers.spreadsheet.file.SharedTexts;
import dev.weir.parsers.spreadsheet.file.XmlPart;
import dev.weir.parsers.spreadsheet.file.ZipParts;
import dev.weir.parsers.spreadsheet.office.OfficeParts;
import dev.weir.parsers.spreadsheet.office.Relationships;
import dev.weir.parsers.spreadsheet.office.TabPart;
import dev.weir.parsers.spreadsheet.sheet.Bounds;
import dev.weir.parsers.spreadsheet.sheet.SheetRows;
import java.util.List;

/** Parts in XML. */
public record XlsxParts(ZipParts parts, boolean since1904, List<TabPart> tabs, CellRules rules, Bounds bounds)
        implements OfficeParts {

    /** The parts of a workbook whose main part has a name. */
    public static XlsxParts of(ZipParts parts, String main, Relationships related, CellRules rules, Bounds bounds) {
        boolean since1904 = false;
        Tabs tabs = new Tabs(related, bounds);
        try (XmlPart xml = parts.xml(main)) {
            if (!xml.nextStart("workbook")) {
                throw bounds.broken(main + " has no workbook", null);
            }
            while (xml.next()) {
                if (xml.isStart("workbookPr")) {
                    since1904 = xml.isTrue("date1904");
                } else if (xml.isStart("sheet")) {
                    tabs.add(xml);
                }
            }
        }
        return new XlsxParts(parts, since1904, tabs.all(), rules, bounds);
    }

    @Override
    public List<NumberFormat> styles(String part) {
        return XlsxStyles.of(parts, part, bounds);
    }

    @Override
    public void texts(String part, SharedTexts into) {
        try (XmlPart xml = parts.xml(part)) {
            while (xml.nextStart("si")) {
                into.add(XlsxText.of(xml, "si"));
            }
        }
    }

    @Override
    public SheetRows rows(TabPart tab, CellValues values, SharedTexts texts) {
        return new XlsxRows(
                parts.xml(tab.part()),
                XlsxMerged.of(parts, tab.part(), bounds),
                new XlsxCells(tab.name().name(), values, texts, rules, bounds),
                bounds);
    }
}
