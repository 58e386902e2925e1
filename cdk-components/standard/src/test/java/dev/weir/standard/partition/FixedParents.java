package dev.weir.standard.partition;

import static dev.weir.standard.fixture.Values.row;

import dev.weir.spi.read.ParentRecords;
import dev.weir.spi.value.Record;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.List;

/** Records of a parent; its state counts those that were handed out. */
final class FixedParents implements ParentRecords {

    private final List<Row> records;
    private final Row initial;
    int read;
    boolean closed;

    FixedParents(List<Row> records, Row initial) {
        this.records = records;
        this.initial = initial;
    }

    @Override
    public boolean hasNext() {
        return read < records.size();
    }

    @Override
    public Record next() {
        StreamSlice slice = StreamSlice.ofPartition(row("region", "eu"));
        return new Record("projects", records.get(read++), slice);
    }

    @Override
    public Row state() {
        return row("from", initial, "read", (long) read);
    }

    @Override
    public void close() {
        closed = true;
    }
}
