package dev.weir.parsers.matrix;

import dev.weir.parsers.document.ListedRows;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The records of tables that are lists of rows. Used by one thread. */
final class ListedTables implements Iterator<@Nullable Object> {

    private final ListedRows rows;
    private final Matrix matrix;
    private @Nullable MatrixTable table;
    private int number;
    /** The first row of a table, while the records of the one before are given. */
    private @Nullable Object first;

    private boolean waits;
    private Iterator<? extends @Nullable Object> present = Collections.emptyIterator();

    ListedTables(ListedRows rows, Matrix matrix) {
        this.rows = rows;
        this.matrix = matrix;
    }

    @Override
    public boolean hasNext() {
        while (!present.hasNext()) {
            if (waits || rows.hasNext()) {
                present = records();
            } else if (table != null) {
                present = table.end();
                table = null;
            } else {
                return false;
            }
        }
        return true;
    }

    private Iterator<? extends @Nullable Object> records() {
        Object row = waits ? first : rows.next();
        waits = false;
        if (table != null && number != rows.table()) {
            first = row;
            waits = true;
            MatrixTable before = table;
            table = null;
            return before.end();
        }
        table = table == null ? matrix.table() : table;
        number = rows.table();
        return table.records(row);
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return present.next();
    }
}
