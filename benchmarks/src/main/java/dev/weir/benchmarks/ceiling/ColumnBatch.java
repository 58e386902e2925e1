package dev.weir.benchmarks.ceiling;

import java.util.List;
import java.util.stream.Stream;

/** Some rows as columns: filled row by row by one thread, encoded column by column by another. */
final class ColumnBatch {

    static final int ROWS = 8192;

    private final List<Column> columns;
    private int rows;

    ColumnBatch(Stream<Column.Kind> kinds) {
        columns = kinds.map(Column::new).toList();
    }

    Column column(int index) {
        return columns.get(index);
    }

    List<Column> columns() {
        return columns;
    }

    /** Says that every column has one row more; true if the batch is full. */
    boolean added() {
        return ++rows == ROWS;
    }

    int rows() {
        return rows;
    }

    void cleared() {
        rows = 0;
    }
}
