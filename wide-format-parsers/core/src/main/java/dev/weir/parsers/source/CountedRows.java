package dev.weir.parsers.source;

import dev.weir.spi.value.Rows;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Records that tell how many rows of the source they were made of. */
record CountedRows(SourceRows source, Iterator<? extends @Nullable Object> records, PageSizeCounts counts)
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
        return counts == PageSizeCounts.RECORDS ? -1 : source.count();
    }

    @Override
    public void close() {
        source.close();
    }
}
