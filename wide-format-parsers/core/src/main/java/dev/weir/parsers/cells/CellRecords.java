package dev.weir.parsers.cells;

import dev.weir.parsers.document.ListedRows;
import dev.weir.spi.value.Row;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The records of rows that are listed. Used by one thread. */
final class CellRecords implements Iterator<@Nullable Object> {

    private final ListedRows rows;
    private final CellRow reading;
    private Iterator<Row> present = Collections.emptyIterator();

    CellRecords(ListedRows rows, CellRules rules) {
        this.rows = rows;
        this.reading = new CellRow(rules, id -> id);
    }

    @Override
    public boolean hasNext() {
        while (!present.hasNext() && rows.hasNext()) {
            present = reading.records(rows.next());
        }
        return present.hasNext();
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return present.next();
    }
}
