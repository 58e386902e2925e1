package dev.weir.parsers.spreadsheet.xlsb;

import dev.weir.parsers.spreadsheet.cell.CellValues;
import dev.weir.parsers.spreadsheet.cell.NumberFormat;
import dev.weir.parsers.spreadsheet.file.SharedTexts;
import dev.weir.parsers.spreadsheet.file.ZipParts;
import dev.weir.parsers.spreadsheet.office.OfficeParts;
import dev.weir.parsers.spreadsheet.office.Relationships;
import dev.weir.parsers.spreadsheet.office.TabPart;
import dev.weir.parsers.spreadsheet.sheet.Bounds;
import dev.weir.parsers.spreadsheet.sheet.SheetRows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts in binary records. Formulas always have a value there. */
public record XlsbParts(ZipParts parts, boolean since1904, List<TabPart> tabs, Bounds bounds) implements OfficeParts {

    /** The parts of a workbook whose main part has a name. */
    public static XlsbParts of(ZipParts parts, String main, Relationships related, Bounds bounds) {
        boolean since1904 = false;
        List<TabPart> tabs = new ArrayList<>();
        try (BinaryRecords records = new BinaryRecords(parts.open(main), bounds)) {
            while (records.next()) {
                if (records.id() == RecordIds.WORKBOOK_PROPERTIES) {
                    since1904 = (records.integer() & 1) != 0;
                } else if (records.id() == RecordIds.SHEET) {
                    TabPart tab = tab(records, related, bounds);
                    if (tab != null) {
                        tabs.add(tab);
                        bounds.sheets(tabs.size());
                    }
                }
            }
        }
        return new XlsbParts(parts, since1904, tabs, bounds);
    }

    private static @Nullable TabPart tab(BinaryRecords records, Relationships related, Bounds bounds) {
        boolean hidden = records.integer() != 0;
        records.skip(Integer.BYTES);
        String id = records.text();
        return TabPart.of(records.text(), hidden, id, related, bounds);
    }

    @Override
    public List<NumberFormat> styles(String part) {
        return XlsbStyles.of(parts.open(part), bounds);
    }

    @Override
    public void texts(String part, SharedTexts into) {
        try (BinaryRecords records = new BinaryRecords(parts.open(part), bounds)) {
            while (records.next()) {
                if (records.id() == RecordIds.SHARED_TEXT_ITEM) {
                    records.skip(1);
                    into.add(records.text());
                }
            }
        }
    }

    @Override
    public SheetRows rows(TabPart tab, CellValues values, SharedTexts texts) {
        return new XlsbRows(
                parts.open(tab.part()),
                XlsbRows.merged(parts.open(tab.part()), bounds),
                new XlsbCells(values, texts, bounds),
                bounds);
    }
}
