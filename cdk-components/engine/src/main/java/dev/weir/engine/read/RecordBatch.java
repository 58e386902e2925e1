package dev.weir.engine.read;

import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.FileReference;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Records on their way to the sink. Used by one thread. */
final class RecordBatch {

    private static final int MOST = 500;

    private final List<Row> rows = new ArrayList<>(MOST);
    private final List<@Nullable FileReference> files = new ArrayList<>(0);

    void add(Row row, @Nullable FileReference file) {
        rows.add(row);
        if (file != null) {
            while (files.size() < rows.size() - 1) {
                files.add(null);
            }
            files.add(file);
        }
    }

    /** Whether it is time to hand it over; at once with a file, which may be large, so that it can be taken away. */
    boolean isFull() {
        return rows.size() == MOST || !files.isEmpty();
    }

    int size() {
        return rows.size();
    }

    /** The batch, which is the sink's from now on. */
    Batch of(StreamInfo stream, StreamSlice slice) {
        return new Batch(stream, slice, rows, files);
    }
}
