package dev.weir.testkit.scope;

import dev.weir.spi.read.ParentRecords;
import dev.weir.spi.value.Record;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.Iterator;

/** The records of a parent stream, which tell whether they were closed. Used by one thread. */
final class GivenRecords implements ParentRecords {

    private final String streamName;
    private final Iterator<? extends Object> rows;
    private final Runnable close;
    private boolean closed;

    GivenRecords(String streamName, Iterator<? extends Object> rows, Runnable close) {
        this.streamName = streamName;
        this.rows = rows;
        this.close = close;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public Row state() {
        return new Row();
    }

    @Override
    public boolean hasNext() {
        return rows.hasNext();
    }

    @Override
    public Record next() {
        return new Record(streamName, (Row) rows.next(), StreamSlice.WHOLE);
    }

    @Override
    public void close() {
        closed = true;
        close.run();
    }
}
