package dev.weir.parsers.columnar.arrow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of a dictionary, which may come in several parts. */
final class ArrowDictionary {

    private final List<ArrowColumn> parts = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private long held;

    void clear() {
        parts.clear();
        lengths.clear();
        held = 0;
    }

    /**
     * Adds values behind those that are there.
     *
     * @param bytes how much memory they hold
     */
    void add(ArrowColumn values, int length, long bytes) {
        parts.add(values);
        lengths.add(length);
        held += bytes;
    }

    /** How much memory the values hold. */
    long held() {
        return held;
    }

    @Nullable
    Object value(long index) {
        long rest = index;
        for (int i = 0; i < parts.size() && rest >= 0; i++) {
            if (rest < lengths.get(i)) {
                return parts.get(i).value((int) rest);
            }
            rest -= lengths.get(i);
        }
        throw new IndexOutOfBoundsException("a dictionary has no value " + index);
    }
}
