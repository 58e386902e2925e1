package dev.weir.engine.read;

import java.util.OptionalLong;

/**
 * Guesses how many records a stream will bring: as many in each slice that is still to come as in those that were read.
 * Speaks up after the first slice, and then with each tenth of them.
 */
final class RowEstimate {

    private static final int TIMES = 10;

    private int slices;
    private int read;
    private int told;

    /** Learns the number of slices; without it, or with a single one, there is nothing to guess from. */
    void expect(int total) {
        slices = total > 1 ? total : 0;
    }

    /** Takes notice of a slice that was read to its end; a new guess if it is time for one. */
    OptionalLong sliceRead(long records) {
        read++;
        if (slices == 0) {
            return OptionalLong.empty();
        }
        int tenths = (int) ((long) read * TIMES / slices);
        if (read > 1 && tenths <= told) {
            return OptionalLong.empty();
        }
        told = tenths;
        return OptionalLong.of(Math.round((double) records / read * slices));
    }
}
