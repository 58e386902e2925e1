package dev.weir.engine.read;

import dev.weir.spi.read.ParentRecords;
import dev.weir.spi.value.Record;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import dev.weir.spi.value.StreamSlice;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A parent stream read slice after slice. Looks one record and one slice ahead, so that with the last record of a slice the
 * slice is closed, and with the last of all the parent's state is final, before a child sees that record.
 */
final class ParentReading implements ParentRecords {

    private final OpenStream parent;
    private final Iterator<StreamSlice> slices;
    private StreamSlice slice = StreamSlice.WHOLE;
    private @Nullable Rows rows;
    private @Nullable Record ahead;
    private boolean finished;

    ParentReading(OpenStream parent) {
        this.parent = parent;
        this.slices = parent.ready(parent.slices());
    }

    @Override
    public boolean hasNext() {
        while (ahead == null) {
            if (rows == null && !openNext()) {
                return false;
            }
            fetch();
        }
        return true;
    }

    private boolean openNext() {
        if (!slices.hasNext()) {
            finish();
            return false;
        }
        slice = slices.next();
        rows = parent.read(slice);
        return true;
    }

    /** Fetches one record, and closes the slice if it was its last. */
    private void fetch() {
        Rows source = rows;
        if (source == null) {
            return;
        }
        if (source.hasNext()) {
            Row row = (Row) source.next();
            parent.cursor().observe(row, slice);
            ahead = new Record(parent.stream().name(), row, slice);
        }
        if (!source.hasNext()) {
            rows = null;
            source.close();
            parent.cursor().close(slice);
            if (!slices.hasNext()) {
                finish();
            }
        }
    }

    private void finish() {
        if (!finished) {
            finished = true;
            parent.cursor().finish();
        }
    }

    @Override
    public Record next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Record record = ahead;
        ahead = null;
        if (record == null) {
            throw new NoSuchElementException();
        }
        return record;
    }

    @Override
    public Row state() {
        return parent.cursor().state();
    }

    @Override
    public void close() {
        Rows source = rows;
        rows = null;
        try {
            if (source != null) {
                source.close();
            }
        } finally {
            parent.close();
        }
    }
}
