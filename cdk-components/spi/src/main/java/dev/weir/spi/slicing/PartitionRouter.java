package dev.weir.spi.slicing;

import dev.weir.spi.annotation.Alias;
import dev.weir.spi.annotation.Kind;
import dev.weir.spi.component.Stream;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.List;

/** Cuts a stream into partitions: one for each account, or for each record of a parent stream. */
@Kind(custom = "CustomPartitionRouter")
@Alias(value = "CustomStreamSlicer", until = "0.28.1")
public interface PartitionRouter {

    /**
     * Opens the partitions of one sync.
     *
     * @param parentState the states of parent streams by name, as {@link Partitions#parentState()} gave them; empty at first
     * @param streamState the whole state of the stream, for routers that find their parents' state in older forms
     */
    Partitions open(Row parentState, Row streamState, Scope scope);

    /** The streams whose records it reads, if it does. */
    default List<Stream> parents(Scope scope) {
        return List.of();
    }

    /**
     * Whether the partitions come without asking the source, as from a list. Then the engine looks ahead, to tell how much
     * of a stream is still to come.
     */
    default boolean isKnownAhead() {
        return false;
    }

    /** Whether one state serves all partitions, because they are not the same ones in the next sync. */
    default boolean sharesState() {
        return false;
    }

    /** What the partition adds to each request of the slice. Called concurrently. */
    default RequestOptions options(StreamSlice slice, Scope scope) {
        return new RequestOptions();
    }
}
