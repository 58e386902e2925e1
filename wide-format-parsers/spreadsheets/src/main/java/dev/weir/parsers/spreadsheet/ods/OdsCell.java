package dev.weir.parsers.spreadsheet.ods;

import dev.weir.parsers.spreadsheet.sheet.MergedRanges;
import dev.weir.parsers.spreadsheet.sheet.SheetRow;
import org.jspecify.annotations.Nullable;

/**
 * A cell, which may stand for several beside each other.
 *
 * @param column  the first column
 * @param repeats how many cells it is
 * @param columns over how many columns it is merged
 * @param rows    over how many rows it is merged
 */
record OdsCell(
        int column,
        int repeats,
        int columns,
        int rows,
        @Nullable Object value) {

    boolean isEmpty() {
        return value == null && !isMerged();
    }

    private boolean isMerged() {
        return columns > 1 || rows > 1;
    }

    /** The column behind it. */
    int behind() {
        return (int) Math.min(Integer.MAX_VALUE - 1L, (long) column + repeats);
    }

    void fill(SheetRow row, MergedRanges merged) {
        if (value != null) {
            for (int i = 0; i < repeats; i++) {
                row.put(column + i, value);
            }
        }
        if (isMerged()) {
            long lastRow = Math.min(Integer.MAX_VALUE, row.number() + (long) rows - 1);
            long lastColumn = Math.min(Integer.MAX_VALUE, column + (long) columns - 1);
            merged.add(row.number(), (int) lastRow, column, (int) lastColumn);
        }
    }
}
