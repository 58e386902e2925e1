package dev.weir.lake.layout;

import dev.weir.spi.value.Row;
import org.jspecify.annotations.Nullable;

/** Where a value stands in a row: the field of that name, or with dots between levels. */
public final class FieldPath {

    private final String whole;
    private final String[] steps;

    /** A path as it is declared. */
    public FieldPath(String declared) {
        whole = declared;
        steps = declared.split("\\.", -1);
    }

    /** The value; null if there is none. */
    public @Nullable Object in(Row row) {
        Object value = row.get(whole);
        if (value != null || steps.length == 1) {
            return value;
        }
        value = row;
        for (String step : steps) {
            value = value instanceof Row inner ? inner.get(step) : null;
        }
        return value;
    }

    /** Whether the row has such a field, be it null. */
    boolean isIn(Row row) {
        return row.containsKey(whole) || row.containsKey(steps[0]);
    }
}
