package dev.weir.parsers.spreadsheet.office;

import dev.weir.parsers.spreadsheet.cell.CellRules;
import dev.weir.parsers.spreadsheet.cell.CellValues;
import dev.weir.parsers.spreadsheet.cell.NumberFormat;
import dev.weir.parsers.spreadsheet.file.SharedTexts;
import dev.weir.parsers.spreadsheet.file.ZipParts;
import dev.weir.parsers.spreadsheet.sheet.Bounds;
import dev.weir.parsers.spreadsheet.sheet.SheetName;
import dev.weir.parsers.spreadsheet.sheet.SheetRows;
import dev.weir.parsers.spreadsheet.sheet.Workbook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A workbook of parts. Styles, and texts that cells share, are read when the first sheet is opened. */
public final class OfficeWorkbook implements Workbook {

    private final ZipParts parts;
    private final Relationships related;
    private final OfficeParts written;
    private final CellRules rules;
    private final Bounds bounds;
    private @Nullable CellValues values;
    private @Nullable SharedTexts texts;
    private @Nullable SheetRows present;

    /**
     * A workbook.
     *
     * @param parts   the archive, which is closed with it
     * @param related to which parts the workbook's own refers
     * @param written how they are written
     */
    public OfficeWorkbook(ZipParts parts, Relationships related, OfficeParts written, CellRules rules, Bounds bounds) {
        this.parts = parts;
        this.related = related;
        this.written = written;
        this.rules = rules;
        this.bounds = bounds;
    }

    @Override
    public List<SheetName> sheets() {
        return written.tabs().stream().map(TabPart::name).toList();
    }

    @Override
    public SheetRows open(int position) {
        closePresent();
        SheetRows rows = written.rows(written.tabs().get(position), values(), texts());
        present = rows;
        return rows;
    }

    private CellValues values() {
        CellValues known = values;
        if (known == null) {
            String part = related.first("styles");
            List<NumberFormat> styles = part == null || !parts.has(part) ? List.of() : written.styles(part);
            known = new CellValues(rules, styles, written.since1904());
            values = known;
        }
        return known;
    }

    private SharedTexts texts() {
        SharedTexts known = texts;
        if (known == null) {
            known = new SharedTexts(bounds);
            texts = known;
            String part = related.first("sharedStrings");
            if (part != null && parts.has(part)) {
                written.texts(part, known);
            }
        }
        return known;
    }

    private void closePresent() {
        if (present != null) {
            present.close();
            present = null;
        }
    }

    @Override
    public void close() {
        closePresent();
        if (texts != null) {
            texts.close();
        }
        parts.close();
    }
}
