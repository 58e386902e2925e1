package dev.weir.engine.state;

import dev.weir.spi.component.Stream;
import dev.weir.spi.slicing.Cursor;
import dev.weir.spi.slicing.IncrementalSync;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hands out a stream's slices and remembers which were read. Slices are pulled by one thread at a time; records are
 * observed and slices closed by the threads that read them.
 */
public interface StreamCursor extends AutoCloseable {

    /** The slices of this sync, pulled one by one; called once. */
    Iterator<StreamSlice> slices();

    /** Takes notice of a record of a slice. */
    void observe(Row record, StreamSlice slice);

    /** Takes notice that a slice was read to its end; the state to report now, if there is one. */
    Optional<Row> close(StreamSlice slice);

    /** The state at the end of the sync; slices that were not closed, or not pulled, do not count. */
    Row finish();

    /** The present state; a copy. */
    Row state();

    /** Whether a record of a slice lies in what this sync is to read. */
    boolean wants(Row record, StreamSlice slice);

    /** The cursor of a slice's partition; null if the stream has none. */
    @Nullable
    Cursor cursorOf(StreamSlice slice);

    /** Ends the reading of parent streams. */
    @Override
    void close();

    /** The cursor of a stream that starts from a state. */
    static StreamCursor open(Stream stream, Row state, Scope scope) {
        PartitionRouter router = stream.retriever().partitionRouter();
        IncrementalSync sync = stream.incrementalSync();
        if (sync == null) {
            return new FullRefreshCursor(router, state, scope);
        }
        return router == null
                ? new SinglePartitionCursor(sync, state, scope)
                : new PerPartitionCursor(sync, router, state, scope);
    }

    /** The field that orders the stream's records; null if it is always read in full. */
    static @Nullable String fieldOf(Stream stream, Scope scope) {
        IncrementalSync sync = stream.incrementalSync();
        return sync == null ? null : sync.cursorField(scope);
    }
}
