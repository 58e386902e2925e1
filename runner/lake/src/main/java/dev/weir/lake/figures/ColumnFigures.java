package dev.weir.lake.figures;

import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a load holds.
 *
 * @param kind  what its values are
 * @param nulls how many rows have none; values that did not fit the column are among them; -1 if nobody knows
 * @param min   the smallest value, of the class that the kind says; null if there is none
 * @param max   the largest value
 */
public record ColumnFigures(
        ValueKind kind,
        long nulls,
        @Nullable Object min,
        @Nullable Object max) {

    /** A count that nobody knows. */
    public static final long UNKNOWN = -1;

    private static final int LONGEST_TEXT = 64;

    public ColumnFigures {
        min = settled(kind, min);
        max = settled(kind, max);
    }

    private static @Nullable Object settled(ValueKind kind, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (!kind.takes(value)) {
            throw new IllegalArgumentException("not of kind " + kind + ": " + value.getClass());
        }
        if (value instanceof BigDecimal number) {
            return ValueKind.canonical(number);
        }
        return value instanceof String text ? shortened(text) : value;
    }

    private static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= LONGEST_TEXT) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT - 1)) + "…";
    }

    /** The figures of both together. */
    ColumnFigures plus(ColumnFigures other) {
        long sum = nulls < 0 || other.nulls < 0 ? UNKNOWN : nulls + other.nulls;
        if (kind != other.kind) {
            return new ColumnFigures(ValueKind.UNORDERED, sum, null, null);
        }
        return new ColumnFigures(kind, sum, extreme(min, other.min, -1), extreme(max, other.max, 1));
    }

    /** The same with more rows that have no value. */
    ColumnFigures plusNulls(long more) {
        return new ColumnFigures(kind, nulls < 0 ? UNKNOWN : nulls + more, min, max);
    }

    @SuppressWarnings("unchecked") // both are of the class of one kind
    private static @Nullable Object extreme(@Nullable Object one, @Nullable Object other, int direction) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Integer.signum(((Comparable<Object>) one).compareTo(other)) == direction ? one : other;
    }

    /** The figures as a JSON value. */
    Row toRow() {
        Row row = Row.of("kind", kind.word());
        row.put("nulls", nulls);
        row.putAll(bounds());
        return row;
    }

    /** The smallest and the largest value as a JSON value; empty if there is none. */
    public Row bounds() {
        Row row = new Row();
        if (min != null && max != null) {
            row.put("min", ValueKind.write(min));
            row.put("max", ValueKind.write(max));
        }
        return row;
    }

    /** The figures from their JSON value. */
    static ColumnFigures of(Row row) {
        if (row.get("kind") instanceof String word && row.get("nulls") instanceof Long nulls) {
            ValueKind kind = ValueKind.of(word);
            return new ColumnFigures(kind, nulls, kind.read(row.get("min")), kind.read(row.get("max")));
        }
        throw new IllegalArgumentException("not figures of a column: " + row.keySet());
    }
}
