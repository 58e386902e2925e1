package dev.weir.parsers.spreadsheet.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a sheet, filled again and again. Rows and columns are counted from 0. */
public final class SheetRow {

    private final Bounds bounds;
    private @Nullable Object[] cells = new Object[32];
    private int width;
    private int number = -1;
    private boolean hidden;

    /** A row in front of the first one. */
    public SheetRow(Bounds bounds) {
        this.bounds = bounds;
    }

    /** Begins another row, without cells. */
    public void begin(int next, boolean isHidden) {
        Arrays.fill(cells, 0, width, null);
        width = 0;
        number = next;
        hidden = isHidden;
        bounds.row();
    }

    /** Fills a cell. */
    public void put(int column, @Nullable Object value) {
        bounds.cell(column);
        if (value instanceof String text) {
            bounds.textInRow(text.length());
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        }
        cells[column] = value;
        width = Math.max(width, column + 1);
    }

    /** The value of a cell; null if it has none. */
    public @Nullable Object get(int column) {
        return column < width ? cells[column] : null;
    }

    /** Its number. */
    public int number() {
        return number;
    }

    /** Whether the sheet does not show it. */
    public boolean isHidden() {
        return hidden;
    }

    /** Whether it has no cell with a value. */
    public boolean isBlank() {
        for (int i = 0; i < width; i++) {
            if (cells[i] != null && !(cells[i] instanceof String text && text.isBlank())) {
                return false;
            }
        }
        return true;
    }

    /** A copy of the cells between two columns, both included, without empty ones at the end. */
    public List<@Nullable Object> cells(int first, int last) {
        int end = (int) Math.min(width, last + 1L);
        while (end > first && cells[end - 1] == null) {
            end--;
        }
        List<@Nullable Object> copy = new ArrayList<>(Math.max(0, end - first));
        for (int i = first; i < end; i++) {
            copy.add(cells[i]);
        }
        return copy;
    }
}
