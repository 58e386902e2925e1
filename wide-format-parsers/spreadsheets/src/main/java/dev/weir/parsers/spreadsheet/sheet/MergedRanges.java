package dev.weir.parsers.spreadsheet.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The merged ranges of a sheet, as its rows come. Such a range shows the value of its first cell; what the others hold is not to be
 * seen. Used by one thread.
 */
public final class MergedRanges {

    private record Range(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    private record Begun(Range range, @Nullable Object value) {}

    private final Bounds bounds;
    private final PriorityQueue<Range> below = new PriorityQueue<>(Comparator.comparingInt(Range::firstRow));
    private final List<Begun> present = new ArrayList<>();

    /** No ranges yet. */
    public MergedRanges(Bounds bounds) {
        this.bounds = bounds;
    }

    /** Adds a range, all its ends included; it begins at the present row or below. */
    public void add(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        bounds.mergedRanges(below.size() + present.size() + 1);
        if (firstColumn >= 0 && firstColumn <= lastColumn) {
            int last = Math.min(lastColumn, bounds.limits().columns() - 1);
            below.add(new Range(firstRow, lastRow, firstColumn, last));
        }
    }

    /**
     * Gives the other cells of ranges the value of the first one, or none. A row that has no value of its own stays as it is.
     *
     * @param row  the next row of the sheet
     * @param fill whether they get the value
     */
    public void apply(SheetRow row, boolean fill) {
        int number = row.number();
        present.removeIf(begun -> begun.range.lastRow < number);
        while (!below.isEmpty() && below.element().firstRow <= number) {
            Range range = below.remove();
            present.add(new Begun(range, begins(range, row) && fill ? row.get(range.firstColumn) : null));
        }
        if (!present.isEmpty() && !row.isBlank()) {
            present.forEach(begun -> cover(row, begun));
        }
    }

    private static boolean begins(Range range, SheetRow row) {
        return range.firstRow == row.number();
    }

    private static void cover(SheetRow row, Begun begun) {
        Range range = begun.range;
        int first = range.firstColumn + (begins(range, row) ? 1 : 0);
        for (int column = first; column <= range.lastColumn; column++) {
            row.put(column, begun.value);
        }
    }
}
