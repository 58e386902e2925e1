package dev.weir.parsers.source;

import dev.weir.spi.value.Rows;
import java.util.Iterator;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Records that tell how many rows of the source they were made of. */
record CountedRows(Iterator<? extends @Nullable Object> records, IntSupplier counted, Runnable closing)
        implements Rows {

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public @Nullable Object next() {
        return records.next();
    }

    @Override
    public int sourceRows() {
        return counted.getAsInt();
    }

    @Override
    public void close() {
        closing.run();
    }
}
