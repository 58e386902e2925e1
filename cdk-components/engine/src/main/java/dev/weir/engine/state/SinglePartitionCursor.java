package dev.weir.engine.state;

import dev.weir.spi.slicing.Cursor;
import dev.weir.spi.slicing.IncrementalSync;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;

/** The cursor of a stream without partitions: each window is a slice, each closed window a state. */
final class SinglePartitionCursor implements StreamCursor {

    private final Cursor cursor;

    SinglePartitionCursor(IncrementalSync sync, Row state, Scope scope) {
        cursor = sync.open(state, Duration.ZERO, scope);
    }

    @Override
    public Iterator<StreamSlice> slices() {
        Iterator<Row> windows = cursor.windows();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return windows.hasNext();
            }

            @Override
            public StreamSlice next() {
                return StreamSlice.WHOLE.withCursorSlice(windows.next());
            }
        };
    }

    @Override
    public void observe(Row record, StreamSlice slice) {
        cursor.observe(record, slice.cursorSlice());
    }

    @Override
    public Optional<Row> close(StreamSlice slice) {
        cursor.close(slice.cursorSlice());
        return Optional.of(cursor.state());
    }

    @Override
    public Row finish() {
        return cursor.state();
    }

    @Override
    public Row state() {
        return cursor.state();
    }

    @Override
    public boolean wants(Row record, StreamSlice slice) {
        return cursor.wants(record);
    }

    @Override
    public Cursor cursorOf(StreamSlice slice) {
        return cursor;
    }

    @Override
    public void close() {}
}
