package dev.weir.parsers.fields;

import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What is made once for rows with the same keys in the same order: rows of one report mostly have the same keys, or a few sets of
 * them. Keeps keys, but no values. Used by one thread.
 */
public final class PerKeys<T> {

    private static final int KEPT = 16;

    /** What was made for the keys of a row; the row holds no values. */
    private record Made<T>(Row keys, T value) {}

    private final Function<Row, T> make;
    private final List<Made<T>> kept = new ArrayList<>();

    /** Makes things by looking at the keys of a row. */
    public PerKeys(Function<Row, T> make) {
        this.make = make;
    }

    /** What belongs to the keys of a row. */
    public T of(Row row) {
        for (Made<T> made : kept) {
            if (row.hasKeysOf(made.keys)) {
                return made.value;
            }
        }
        for (Made<T> made : kept) {
            if (sameKeys(row, made.keys)) {
                return made.value;
            }
        }
        Made<T> made = new Made<>(Row.withKeysOf(row, new Object[row.size()]), make.apply(row));
        if (kept.size() == KEPT) {
            kept.remove(0);
        }
        kept.add(made);
        return made.value;
    }

    private static boolean sameKeys(Row one, Row other) {
        int size = one.size();
        if (size != other.size()) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (!one.keyAt(i).equals(other.keyAt(i))) {
                return false;
            }
        }
        return true;
    }
}
