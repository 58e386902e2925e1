package dev.weir.standard.incremental;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import dev.weir.standard.path.Emptiness;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What earlier syncs read, from a state in one of its two forms: {@code {cursor_field: time}}, or
 * {@code {state_type: date-range, slices: [{start, end, most_recent_cursor_value}]}}.
 *
 * @param intervals what was read; at least one
 * @param until     how far the state says that everything was read
 * @param legacy    the state's other fields, which are handed on
 */
record SyncedTime(List<Interval<OffsetDateTime>> intervals, OffsetDateTime until, Row legacy) {

    private static final List<String> STATE_TYPES = List.of("date-range", "integer");
    private static final String MOST_RECENT = "most_recent_cursor_value";

    static SyncedTime read(Row state, TimeField field, OffsetDateTime start, Duration lookback) {
        if (state.get("state_type") instanceof String type && STATE_TYPES.contains(type)) {
            return ofSlices(state, field);
        }
        Row legacy = state.copy();
        OffsetDateTime until = start;
        if (legacy.containsKey(field.name())) {
            OffsetDateTime known = lookedBack(legacy, field, lookback);
            until = known.isBefore(start) ? start : known;
        }
        return new SyncedTime(List.of(new Interval<>(start, until, until)), until, legacy);
    }

    /** The value in a state, of either form, up to which everything was read; null if it has none. */
    static @Nullable Object reached(Row state, String field) {
        if (!(state.get("state_type") instanceof String type) || !STATE_TYPES.contains(type)) {
            return state.get(field);
        }
        if (state.get("slices") instanceof List<?> slices && !slices.isEmpty() && slices.get(0) instanceof Row first) {
            Object recent = first.get(MOST_RECENT);
            return Emptiness.of(recent) ? first.get("end") : recent;
        }
        return null;
    }

    /** Goes back behind the state's time, and writes it as states are written: finer parts are lost. */
    private static OffsetDateTime lookedBack(Row state, TimeField field, Duration lookback) {
        OffsetDateTime time = field.inState(state.get(field.name()));
        if (lookback.isZero()) {
            return time;
        }
        String earlier = field.codec().format(time.minus(lookback));
        state.put(field.name(), earlier);
        return field.inState(earlier);
    }

    private static SyncedTime ofSlices(Row state, TimeField field) {
        List<Interval<OffsetDateTime>> intervals = new ArrayList<>();
        if (state.get("slices") instanceof List<?> slices) {
            for (Object slice : slices) {
                if (slice instanceof Row row) {
                    intervals.add(interval(row, field));
                }
            }
        }
        if (intervals.isEmpty()) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot use the state of stream '" + field.scope().streamName() + "': it is of type '"
                            + state.get("state_type") + "' but holds no slices (reset the stream)");
        }
        Interval<OffsetDateTime> first = intervals.get(0);
        OffsetDateTime until = first.mostRecent() == null ? first.end() : first.mostRecent();
        Row legacy = state.get("legacy") instanceof Row row ? row.copy() : new Row();
        return new SyncedTime(List.copyOf(intervals), until, legacy);
    }

    private static Interval<OffsetDateTime> interval(Row slice, TimeField field) {
        return new Interval<>(
                field.inState(slice.get("start")),
                field.inState(slice.get("end")),
                slice.containsKey(MOST_RECENT) ? field.inState(slice.get(MOST_RECENT)) : null);
    }
}
