package dev.weir.parsers.matrix;

import dev.weir.parsers.table.Ragged;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table of columns that are lists. Used by one thread. */
final class TurnedTable extends MatrixTable {

    private final List<List<?>> lists = new ArrayList<>();
    private long held;

    TurnedTable(Matrix matrix, @Nullable Row columns) {
        super(matrix, columns);
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public Iterator<? extends @Nullable Object> records(@Nullable Object column) {
        List<?> cells = matrix().cells(column);
        if (cells == null) {
            matrix().strange("a column is no list of cells");
            return Collections.emptyIterator();
        }
        held += cells.size();
        matrix().extractor().limits().heldValues(held);
        matrix().extractor().limits().columns(lists.size() + 1);
        lists.add(cells);
        return Collections.emptyIterator();
    }

    @Override
    public Iterator<? extends @Nullable Object> end() {
        Row names = names();
        int rows = length();
        if (names == null || rows < 0) {
            return Collections.emptyIterator();
        }
        matrix().count(rows);
        return IntStream.range(0, rows)
                .mapToObj(row -> record(names, row + firstData()))
                .filter(record ->
                        !matrix().extractor().trimEmptyRows() || !isEmpty(new ArrayList<>(record.values()), 0))
                .iterator();
    }

    private @Nullable Row names() {
        MatrixHeader header = matrix().extractor().header();
        if (lists.isEmpty()) {
            return null;
        }
        Row names = header.isRow()
                ? matrix().columns(lists.stream()
                        .map(list -> cell(list, header.row()))
                        .toList())
                : columns();
        if (names == null) {
            matrix().strange("there is no header that names them");
        } else if (names.size() != lists.size()) {
            matrix().strange("there are " + lists.size() + " columns, and the header has " + names.size());
            return null;
        }
        return names;
    }

    private static @Nullable Object cell(List<?> list, int at) {
        return at < list.size() ? list.get(at) : null;
    }

    /** How many rows there are; negative if the columns do not fit together. */
    private int length() {
        int shortest = lists.stream().mapToInt(List::size).min().orElse(0);
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        Ragged ragged = matrix().extractor().ragged();
        if (ragged == Ragged.FAIL && shortest != longest) {
            matrix().strange("one column has " + shortest + " cells, and another " + longest);
            return -1;
        }
        return Math.max(0, (ragged == Ragged.TRUNCATE ? shortest : longest) - firstData());
    }

    private Row record(Row names, int at) {
        @Nullable Object[] values = new Object[names.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = cell(lists.get(i), at);
        }
        return Row.withKeysOf(names, values);
    }
}
