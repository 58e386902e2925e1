package dev.weir.spi.slicing;

import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.Collections;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The partitions of one sync, as slices without a window, pulled one by one by one thread. */
public interface Partitions extends Iterator<StreamSlice>, AutoCloseable {

    /**
     * The states of incremental parent streams by name, after the partitions handed out; a copy, empty if no parent is
     * incremental, null if the partitions have no parents.
     */
    @Nullable
    Row parentState();

    @Override
    void close();

    /** Partitions that have no parents. */
    static Partitions of(Iterable<StreamSlice> slices) {
        Iterator<StreamSlice> iterator = slices.iterator();
        return new Partitions() {
            @Override
            public @Nullable Row parentState() {
                return null;
            }

            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public StreamSlice next() {
                return iterator.next();
            }

            @Override
            public void close() {}
        };
    }

    /** No partitions. */
    static Partitions none() {
        return of(Collections.emptyList());
    }
}
