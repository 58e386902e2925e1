package dev.weir.parsers.matrix;

import dev.weir.parsers.document.DocumentTable;
import dev.weir.parsers.document.Elements;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of rows that are lists. Used by one thread. */
class MatrixTable implements DocumentTable {

    private final Matrix matrix;
    private final List<@Nullable Object> header = new ArrayList<>();
    private @Nullable Row columns;
    private int position;

    MatrixTable(Matrix matrix, @Nullable Row columns) {
        this.matrix = matrix;
        this.columns = columns;
    }

    final Matrix matrix() {
        return matrix;
    }

    /** The names of the columns, as far as they are known. */
    final @Nullable Row columns() {
        return columns;
    }

    /** Which row, or which cell of a column, is the first that is data. */
    final int firstData() {
        MatrixHeader place = matrix.extractor().header();
        return (place.isRow() ? place.row() + 1 : 0) + matrix.extractor().skipRows();
    }

    @Override
    public final void take(int place, String key, DocumentReader reader) {
        header.addAll(Elements.read(reader, matrix.extractor().limits()::columns));
        columns = matrix.columns(header);
    }

    @Override
    public boolean isReady() {
        return columns != null || matrix.extractor().header().isRow();
    }

    @Override
    public Iterator<? extends @Nullable Object> records(@Nullable Object row) {
        int at = position++;
        MatrixHeader place = matrix.extractor().header();
        if (at < firstData() && !(place.isRow() && at == place.row())) {
            return Collections.emptyIterator();
        }
        List<?> cells = matrix.cells(row);
        if (at < firstData()) {
            columns = columnsOf(cells);
            return Collections.emptyIterator();
        }
        matrix.count(1);
        if (cells == null) {
            matrix.strange("it is no list of cells", at);
            return Collections.emptyIterator();
        }
        Row record = isTrimmed(cells) ? null : record(cells, at);
        return record == null ? Collections.emptyIterator() : List.of(record).iterator();
    }

    private @Nullable Row columnsOf(@Nullable List<?> cells) {
        if (cells == null) {
            matrix.strange("the row that should hold the names of columns is no list");
            return null;
        }
        return matrix.columns(cells);
    }

    private boolean isTrimmed(List<?> cells) {
        return matrix.extractor().trimEmptyRows() && isEmpty(cells, 0);
    }

    static boolean isEmpty(List<?> cells, int from) {
        for (int i = from; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell != null && !cell.equals("")) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Row record(List<?> cells, int at) {
        Row names = columns;
        if (names == null) {
            matrix.strange("there is no header that names them");
            return null;
        }
        if (!fits(cells, names.size())) {
            matrix.strange("it has " + cells.size() + " cells, and the header " + names.size(), at);
            return null;
        }
        @Nullable Object[] values = new Object[names.size()];
        for (int i = Math.min(values.length, cells.size()) - 1; i >= 0; i--) {
            values[i] = cells.get(i);
        }
        return Row.withKeysOf(names, values);
    }

    private boolean fits(List<?> cells, int size) {
        return switch (matrix.extractor().ragged()) {
            case FAIL -> cells.size() == size;
            case PAD -> isEmpty(cells, size);
            case TRUNCATE -> true;
        };
    }

    @Override
    public Iterator<? extends @Nullable Object> end() {
        return Collections.emptyIterator();
    }
}
