package dev.weir.parsers.spreadsheet.xlsb;

import dev.weir.parsers.spreadsheet.cell.CellValues;
import dev.weir.parsers.spreadsheet.cell.ErrorText;
import dev.weir.parsers.spreadsheet.cell.ShortNumber;
import dev.weir.parsers.spreadsheet.file.SharedTexts;
import dev.weir.parsers.spreadsheet.sheet.Bounds;
import dev.weir.parsers.spreadsheet.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/** Reads cells into rows (MS-XLSB, sections 2.4.303 to 2.4.316 and 2.4.647 to 2.4.650). Used by one thread. */
final class XlsbCells {

    private static final int STYLE = 0xFFFFFF;

    private final CellValues values;
    private final SharedTexts texts;
    private final Bounds bounds;
    private int column = -1;

    XlsbCells(CellValues values, SharedTexts texts, Bounds bounds) {
        this.values = values;
        this.texts = texts;
        this.bounds = bounds;
    }

    /** Begins another row. */
    void begin() {
        column = -1;
    }

    /** Reads the present record, which is a cell. */
    void read(BinaryRecords records, SheetRow row) {
        int id = records.id();
        boolean isShort = id >= RecordIds.SHORT_BLANK && id <= RecordIds.SHORT_SHARED_TEXT;
        column = isShort ? column + 1 : records.integer();
        int style = records.integer() & STYLE;
        Object value = value(records, isShort ? id - RecordIds.SHORT_BLANK + RecordIds.BLANK : id, style);
        if (value != null) {
            row.put(column, value);
        }
    }

    private @Nullable Object value(BinaryRecords records, int kind, int style) {
        return switch (kind) {
            case RecordIds.BLANK -> null;
            case RecordIds.SHORT_NUMBER -> values.of(ShortNumber.of(records.integer()), style);
            case RecordIds.ERROR, RecordIds.FORMULA_ERROR -> ErrorText.of(records.unsignedByte());
            case RecordIds.BOOLEAN, RecordIds.FORMULA_BOOLEAN -> records.unsignedByte() != 0;
            case RecordIds.NUMBER, RecordIds.FORMULA_NUMBER -> number(records.number(), style);
            case RecordIds.TEXT, RecordIds.FORMULA_TEXT -> records.text();
            case RecordIds.SHARED_TEXT -> texts.get(records.integer());
            default -> rich(records);
        };
    }

    private Object number(double number, int style) {
        if (!Double.isFinite(number)) {
            throw bounds.broken("a cell holds no number", null);
        }
        return values.of(number, style);
    }

    private static String rich(BinaryRecords records) {
        records.skip(1);
        return records.text();
    }
}
