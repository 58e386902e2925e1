package dev.weir.standard.incremental;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.slicing.Cursor;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a stream was read by a growing number: one window without end, and the greatest number that was seen in it. */
final class CountCursor implements Cursor {

    static final String START = "start";

    private final String field;
    private final BigDecimal from;
    private final Object fromValue;
    private final Scope scope;
    private final Row state;
    private @Nullable Object greatest;

    CountCursor(String field, BigDecimal start, Row state, Scope scope) {
        this.field = field;
        this.scope = scope;
        this.state = legacy(state);
        Object known = known(state);
        boolean goesOn = known != null && number(known, "state").compareTo(start) >= 0;
        this.fromValue = goesOn && known != null ? known : whole(start);
        this.from = number(fromValue, "state");
        this.state.put(field, fromValue);
    }

    private static Row legacy(Row state) {
        if (!state.containsKey("state_type")) {
            return state.copy();
        }
        return state.get("legacy") instanceof Row legacy ? legacy.copy() : new Row();
    }

    /** The number that a state holds, in either of its forms. */
    private @Nullable Object known(Row given) {
        Object value = given.get(field);
        if (given.get("slices") instanceof List<?> slices && !slices.isEmpty() && slices.get(0) instanceof Row slice) {
            Object mostRecent = slice.get("most_recent_cursor_value");
            value = mostRecent == null ? slice.get("end") : mostRecent;
        }
        return value;
    }

    private BigDecimal number(Object value, String where) {
        if (value instanceof Number) {
            return new BigDecimal(value.toString());
        }
        throw new ConnectorException(
                FailureType.SOURCE_PERMANENT,
                "Cannot order the records of stream '" + scope.streamName() + "': '" + field + "' in a " + where
                        + " is '" + value
                        + "' and no number (turn it into one with AddFields, or use another cursor_field)");
    }

    private static Object whole(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() > 0 ? (Object) number.doubleValue() : (Object) stripped.longValueExact();
    }

    @Override
    public Iterator<Row> windows() {
        return List.of(Row.of(START, fromValue)).iterator();
    }

    @Override
    public synchronized void observe(Row record, Row window) {
        Object value = record.get(field);
        if (value == null) {
            scope.runtime()
                    .warn("Stream '" + scope.streamName() + "' has records without the cursor field '" + field
                            + "'; they are read, but do not move the state.");
        } else if (greatest == null || number(value, "record").compareTo(number(greatest, "record")) > 0) {
            greatest = value;
        }
    }

    @Override
    public synchronized void close(Row window) {
        Object seen = greatest;
        if (seen != null && number(seen, "record").compareTo(from) > 0) {
            state.put(field, seen);
        }
    }

    @Override
    public synchronized Row state() {
        return state.copy();
    }

    @Override
    public boolean wants(Row record) {
        Object value = valueOf(record);
        return value == null || number(value, "record").compareTo(from) >= 0;
    }

    @Override
    public @Nullable Object valueOf(Row record) {
        Object value = record.get(field);
        return value == null ? null : whole(number(value, "record"));
    }

    @Override
    public Object canonical(Object value) {
        return whole(number(value, "state"));
    }
}
