package dev.weir.spi.slicing;

import dev.weir.spi.annotation.Alias;
import dev.weir.spi.annotation.Kind;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a stream is read from where the last sync ended. */
@Kind(custom = "CustomIncrementalSync", until = "6.61.6")
@Alias(value = "CustomStreamSlicer", until = "0.28.1")
public interface IncrementalSync {

    /** The field of records and states that orders them. */
    String cursorField(Scope scope);

    /** Whether users may choose another field in the catalog. */
    default boolean allowCatalogDefinedCursorField() {
        return false;
    }

    /**
     * Opens a cursor for one partition, or for a stream without partitions.
     *
     * @param state    the state in the stream's own form, {@code {cursor_field: value}}; empty at first
     * @param lookback how far to go back behind the state, beyond the component's own lookback window
     */
    Cursor open(Row state, Duration lookback, Scope scope);

    /**
     * The time up to which a state of the form that {@link #open} takes says that everything was read; null if it does not say, or
     * is not about times.
     */
    default @Nullable Instant timeOf(Row state, Scope scope) {
        return null;
    }

    /** What the window adds to each request of the slice. Called concurrently. */
    RequestOptions options(StreamSlice slice, Scope scope);

    /** Whether one state serves all partitions ({@code global_substream_cursor}). */
    default boolean sharesStateAcrossPartitions() {
        return false;
    }

    /** Whether records that were seen are dropped by the engine, as the source cannot leave them out. */
    default boolean isClientSideIncremental() {
        return false;
    }

    /** Whether the source gives the newest records first and cannot filter, so that paging stops at the first seen one. */
    default boolean isDataFeed() {
        return false;
    }
}
