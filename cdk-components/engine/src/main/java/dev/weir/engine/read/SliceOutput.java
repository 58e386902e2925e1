package dev.weir.engine.read;

import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.FileReference;
import dev.weir.spi.value.JsonText;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The records of a slice on their way to the sink, in batches. A batch goes on when it is large, holds a file (so that it can be
 * taken away), or is a second old; and before its thread waits for the source. Used by one thread.
 */
final class SliceOutput {

    private static final int MOST = 500;
    private static final int LARGEST = 1 << 20;
    private static final long OLDEST_MILLIS = 1000;
    private static final long BYTES_OF_VALUE = 16;

    private final StreamInfo stream;
    private final StreamSlice slice;
    private final Target target;
    private final Clock clock;
    private List<Row> rows = new ArrayList<>(MOST);
    private List<@Nullable FileReference> files = new ArrayList<>(0);
    private long size;
    private long begun;

    /** Takes batches. */
    interface Target {
        /** Takes a batch, and about how many bytes it holds. */
        void accept(Batch batch, long bytes);
    }

    /** The output of a slice. */
    SliceOutput(StreamInfo stream, StreamSlice slice, Target target, Clock clock) {
        this.stream = stream;
        this.slice = slice;
        this.target = target;
        this.clock = clock;
    }

    void add(Row row, @Nullable FileReference file) {
        long now = clock.millis();
        begun = rows.isEmpty() ? now : begun;
        rows.add(row);
        size += sizeOf(row);
        if (file != null) {
            while (files.size() < rows.size() - 1) {
                files.add(null);
            }
            files.add(file);
        }
        if (rows.size() == MOST || size >= LARGEST || !files.isEmpty() || now - begun >= OLDEST_MILLIS) {
            flush();
        }
    }

    /** About how many bytes a record's texts take; what is kept of its source holds them all. */
    private static long sizeOf(Row row) {
        long size = 0;
        for (int i = 0; i < row.size(); i++) {
            Object value = row.storedAt(i);
            if (value instanceof JsonText text) {
                return size + text.utf8().length;
            }
            size += sizeOf(value);
        }
        return size;
    }

    private static long sizeOf(@Nullable Object value) {
        if (value instanceof String text) {
            return text.length();
        } else if (value instanceof Row row) {
            return sizeOf(row);
        } else if (value instanceof Map<?, ?> map) {
            return sizeOf(map.values());
        }
        return value instanceof Iterable<?> list ? sizeOf(list) : 0;
    }

    private static long sizeOf(Iterable<?> values) {
        long size = 0;
        for (Object value : values) {
            size += sizeOf(value);
        }
        return size;
    }

    /** Hands over what there is. */
    void flush() {
        if (rows.isEmpty()) {
            return;
        }
        Batch batch = new Batch(stream, slice, rows, files);
        long bytes = size + BYTES_OF_VALUE * rows.size() * rows.get(0).size();
        rows = new ArrayList<>(MOST);
        files = new ArrayList<>(0);
        size = 0;
        target.accept(batch, bytes);
    }
}
