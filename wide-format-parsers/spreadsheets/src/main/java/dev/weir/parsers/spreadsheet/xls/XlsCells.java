package dev.weir.parsers.spreadsheet.xls;

import dev.weir.parsers.spreadsheet.cell.CellValues;
import dev.weir.parsers.spreadsheet.cell.ErrorText;
import dev.weir.parsers.spreadsheet.cell.ShortNumber;
import dev.weir.parsers.spreadsheet.file.SharedTexts;
import dev.weir.parsers.spreadsheet.sheet.Bounds;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads cells (MS-XLS, sections 2.4.24, 2.4.127, 2.4.149, 2.4.175, 2.4.180 and 2.4.220). Formulas themselves are passed over. */
record XlsCells(CellValues values, SharedTexts texts, Bounds bounds) {

    private static final int SHORT_CELL = 6;

    /** Cells beside each other. */
    record Cells(int row, int column, List<@Nullable Object> values) {}

    /** The cells of the present record. */
    Cells read(XlsRecords records) {
        int row = records.unsignedShort();
        int column = records.unsignedShort();
        if (records.id() == XlsIds.SHORT_NUMBERS) {
            List<@Nullable Object> numbers = new ArrayList<>();
            while (records.left() >= SHORT_CELL) {
                int style = records.unsignedShort();
                numbers.add(values.of(ShortNumber.of(records.integer()), style));
            }
            return new Cells(row, column, numbers);
        }
        List<@Nullable Object> one = new ArrayList<>(1);
        one.add(value(records, records.unsignedShort()));
        return new Cells(row, column, one);
    }

    private @Nullable Object value(XlsRecords records, int style) {
        return switch (records.id()) {
            case XlsIds.NUMBER -> number(Double.longBitsToDouble(records.bits()), style);
            case XlsIds.SHORT_NUMBER -> values.of(ShortNumber.of(records.integer()), style);
            case XlsIds.SHARED_TEXT -> texts.get(records.integer());
            case XlsIds.TEXT, XlsIds.RICH_TEXT -> records.text(records.unsignedShort());
            case XlsIds.BOOLEAN_OR_ERROR -> booleanOrError(records);
            default -> formula(records, style);
        };
    }

    private Object number(double number, int style) {
        if (!Double.isFinite(number)) {
            throw bounds.broken("a cell holds no number", null);
        }
        return values.of(number, style);
    }

    private static Object booleanOrError(XlsRecords records) {
        int value = records.unsignedByte();
        return records.unsignedByte() == 0 ? (Object) (value != 0) : ErrorText.of(value);
    }

    /** The value that was saved with a formula (MS-XLS, section 2.5.133). */
    private @Nullable Object formula(XlsRecords records, int style) {
        long bits = records.bits();
        if (bits >>> 48 != 0xFFFF) {
            return number(Double.longBitsToDouble(bits), style);
        }
        int value = (int) (bits >>> 16) & 0xFF;
        return switch ((int) bits & 0xFF) {
            case 0 -> text(records);
            case 1 -> value != 0;
            case 2 -> ErrorText.of(value);
            default -> "";
        };
    }

    private static String text(XlsRecords records) {
        while (XlsIds.belongsToFormula(records.nextId())) {
            records.next();
        }
        if (records.nextId() != XlsIds.FORMULA_TEXT) {
            return "";
        }
        records.next();
        return records.text(records.unsignedShort());
    }
}
