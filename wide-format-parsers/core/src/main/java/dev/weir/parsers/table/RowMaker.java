package dev.weir.parsers.table;

import dev.weir.spi.value.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes rows of the lines below one header after the other. */
final class RowMaker {

    private final TableLayout layout;
    private final TableLines lines;
    private final boolean looksForNulls;
    private @Nullable TableHeader header;

    RowMaker(TableLayout layout, TableLines lines) {
        this.layout = layout;
        this.lines = lines;
        this.looksForNulls = layout.nullTokens.haveOthers() || lines.givesEmptyTexts();
    }

    /** The header of the lines that follow; null if there is none yet. */
    void header(@Nullable TableHeader next) {
        header = next;
    }

    boolean hasHeader() {
        return header != null;
    }

    /** Whether more than half of the columns are filled, as they are in a row of data. */
    boolean isMostlyFilled(List<@Nullable Object> cells) {
        return header != null && CellText.filled(cells) * 2 > header.columns();
    }

    Row row(List<@Nullable Object> cells, long line) {
        TableHeader table = java.util.Objects.requireNonNull(header);
        int columns = table.columns();
        @Nullable Object[] values = new Object[table.keys().size()];
        if (cells.size() == columns) {
            cells.toArray(values);
        } else {
            ragged(cells, values, columns, line);
        }
        if (looksForNulls) {
            layout.nullTokens.replace(values, columns);
        }
        System.arraycopy(table.added(), 0, values, columns, table.added().length);
        return Row.withKeysOf(table.keys(), values);
    }

    private void ragged(List<@Nullable Object> cells, @Nullable Object[] values, int columns, long line) {
        Ragged rule = layout.parameters.ragged();
        int size = cells.size();
        boolean isShort = size < columns;
        boolean isLong = size > columns && !CellText.areBlank(cells.subList(columns, size));
        if (isShort && rule == Ragged.FAIL || isLong && rule != Ragged.TRUNCATE) {
            throw layout.failure(
                    lines.place(line) + " has " + size + " cells, but the header has " + columns,
                    isLong
                            ? "is the delimiter or the header right? ragged: truncate leaves them out"
                            : "is it a footer? otherwise ragged: pad fills such rows with null");
        }
        for (int i = 0; i < Math.min(size, columns); i++) {
            values[i] = cells.get(i);
        }
    }
}
