package dev.weir.spi.component;

import dev.weir.spi.value.StreamSlice;
import java.util.Iterator;

/**
 * Slices that are handed out once they can be read. Nothing is asked of the source before the first pull; a pull may take
 * as long as the source needs. Pulled by one thread at a time. What could not be made ready is thrown by {@link #hasNext},
 * after all slices that could; then there are no more.
 */
public interface ReadySlices extends Iterator<StreamSlice>, AutoCloseable {

    /** Gives up what is still being made ready. Also called when the run ends early, by another thread than that of the pulls. */
    @Override
    void close();

    /** Slices that are ready as they are. */
    static ReadySlices of(Iterator<StreamSlice> slices) {
        return new ReadySlices() {
            @Override
            public boolean hasNext() {
                return slices.hasNext();
            }

            @Override
            public StreamSlice next() {
                return slices.next();
            }

            @Override
            public void close() {}
        };
    }
}
