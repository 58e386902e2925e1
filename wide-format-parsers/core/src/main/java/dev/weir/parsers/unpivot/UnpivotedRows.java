package dev.weir.parsers.unpivot;

import dev.weir.spi.value.Rows;
import org.jspecify.annotations.Nullable;

/** The records of a page, with a look at its rows when they are at their end. */
record UnpivotedRows(Rows records, Unpivoting unpivoting) implements Rows {

    @Override
    public boolean hasNext() {
        boolean more = records.hasNext();
        if (!more) {
            unpivoting.end();
        }
        return more;
    }

    @Override
    public @Nullable Object next() {
        return records.next();
    }

    @Override
    public int sourceRows() {
        return records.sourceRows();
    }

    @Override
    public void close() {
        records.close();
    }
}
