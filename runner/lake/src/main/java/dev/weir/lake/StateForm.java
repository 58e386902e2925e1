package dev.weir.lake;

import dev.weir.lake.declare.Suggestion;
import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a stream's state that reading goes on from, which are those of the protocol's connectors:
 *
 * <ul>
 *   <li>{@code {CURSOR: value}}, or {@code {"state_type": "date-range", "slices": [{"start": …, "end": …}]}};
 *   <li>for streams with partitions {@code {"use_global_cursor": …, "states": [{"partition": {…}, "cursor": STATE}],
 *       "state": STATE, "lookback_window": seconds, "parent_state": {STREAM: STATE}}};
 *   <li>{@code {"__ab_no_cursor_state_message": true}} for streams that are always read in full.
 * </ul>
 *
 * <p>A state of another form would be passed over, and everything read again. What the values of a cursor mean is known to
 * the connector alone.
 */
final class StateForm {

    static final String NO_CURSOR = "__ab_no_cursor_state_message";

    private static final Set<String> STATE_TYPES = Set.of("date-range", "integer");
    private static final List<String> OF_PARTITIONS =
            List.of("use_global_cursor", "states", "state", "lookback_window", "parent_state");

    private final @Nullable String cursorField;

    /** The forms for a stream that is ordered by a field; null if that is not known. */
    StateForm(@Nullable String cursorField) {
        this.cursorField = cursorField;
    }

    /** Whether a state is one of a stream with partitions. */
    boolean isOfPartitions(Row state) {
        return !isCursor(state) && OF_PARTITIONS.stream().anyMatch(state::containsKey);
    }

    /** Whether the stream's cursor itself is called like a part of a state of partitions. */
    private boolean isCursor(Row state) {
        Object value = cursorField == null ? null : state.get(cursorField);
        return value != null && !(value instanceof Row) && !(value instanceof List<?>);
    }

    /** What is wrong with a state, with its place; null if nothing is. */
    @Nullable
    String fault(Row state) {
        return fault(state, "");
    }

    private @Nullable String fault(Row state, String place) {
        if (state.containsKey(NO_CURSOR)) {
            return Boolean.TRUE.equals(state.get(NO_CURSOR)) && state.size() == 1
                    ? null
                    : said(place, NO_CURSOR) + " does not stand alone, with the value true";
        }
        return isOfPartitions(state) ? ofPartitions(state, place) : ofCursor(state, place);
    }

    private @Nullable String ofPartitions(Row state, String place) {
        for (String key : state.keySet()) {
            if (!OF_PARTITIONS.contains(key)) {
                return "there is no '" + key + "' in a state of partitions (" + Suggestion.of(key, OF_PARTITIONS) + ")";
            }
        }
        if (state.containsKey("use_global_cursor") && !(state.get("use_global_cursor") instanceof Boolean)) {
            return said(place, "use_global_cursor") + " is neither true nor false";
        }
        if (state.containsKey("lookback_window") && !isCount(state.get("lookback_window"))) {
            return said(place, "lookback_window") + " is no whole number of seconds";
        }
        String fault = state.containsKey("states") ? ofEach(state.get("states"), said(place, "states")) : null;
        if (fault == null && state.containsKey("state")) {
            fault = state.get("state") instanceof Row cursor
                    ? ofAll(cursor, said(place, "state"))
                    : said(place, "state") + " is no object like " + cursorExample();
        }
        return fault == null && state.containsKey("parent_state")
                ? ofParents(state.get("parent_state"), said(place, "parent_state"))
                : fault;
    }

    private @Nullable String ofAll(Row cursor, String place) {
        return cursor.isEmpty() ? null : ofCursor(cursor, place);
    }

    private @Nullable String ofEach(@Nullable Object states, String place) {
        if (!(states instanceof List<?> list)) {
            return place + " is no list of partitions with their cursors";
        }
        for (int i = 0; i < list.size(); i++) {
            String at = place + "[" + i + "]";
            if (!(list.get(i) instanceof Row entry)
                    || !(entry.get("partition") instanceof Row)
                    || !(entry.get("cursor") instanceof Row cursor)) {
                return at + " is not of the form {\"partition\": {…}, \"cursor\": " + cursorExample() + "}";
            }
            String fault = ofCursor(cursor, at + ".cursor");
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    /** Parents have cursors of their own. */
    private static @Nullable String ofParents(@Nullable Object parents, String place) {
        if (!(parents instanceof Row states)) {
            return place + " is no object with a state for each parent stream";
        }
        for (Map.Entry<String, @Nullable Object> parent : states.entrySet()) {
            String at = said(place, parent.getKey());
            if (!(parent.getValue() instanceof Row state)) {
                return at + " is no state";
            }
            String fault = state.isEmpty() ? null : new StateForm(null).fault(state, at);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private @Nullable String ofCursor(Row state, String place) {
        if (state.containsKey("state_type") && !isCursor(state)) {
            return ofSlices(state, place);
        }
        String where = place.isEmpty() ? "it" : place;
        if (state.isEmpty()) {
            return where + " is empty";
        }
        if (cursorField != null && !state.containsKey(cursorField)) {
            return where + " has no '" + cursorField + "', by which the stream is ordered, but "
                    + String.join(", ", state.keySet());
        }
        boolean isPlace = cursorField == null
                ? state.values().stream().anyMatch(StateForm::isPlace)
                : isPlace(state.get(cursorField));
        return isPlace
                ? null
                : said(place, cursorField == null ? state.keyAt(0) : cursorField) + " is neither a text nor a number";
    }

    private static @Nullable String ofSlices(Row state, String place) {
        if (!(state.get("state_type") instanceof String type) || !STATE_TYPES.contains(type)) {
            return said(place, "state_type") + " is neither date-range nor integer";
        }
        if (!(state.get("slices") instanceof List<?> slices) || slices.isEmpty()) {
            return said(place, "slices") + " is no list of what was read, like [{\"start\": …, \"end\": …}]";
        }
        for (int i = 0; i < slices.size(); i++) {
            boolean fits = slices.get(i) instanceof Row slice
                    && isPlace(slice.get("start"))
                    && isPlace(slice.get("end"))
                    && (!slice.containsKey("most_recent_cursor_value")
                            || isPlace(slice.get("most_recent_cursor_value")));
            if (!fits) {
                return said(place, "slices") + "[" + i + "] is not of the form {\"start\": …, \"end\": …}";
            }
        }
        return null;
    }

    private static boolean isPlace(@Nullable Object value) {
        return value instanceof Number || value instanceof String text && !text.isBlank();
    }

    private static boolean isCount(@Nullable Object value) {
        return value instanceof Number number
                && new BigDecimal(number.toString()).stripTrailingZeros().scale() <= 0
                && number.doubleValue() >= 0;
    }

    private static String said(String place, String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    private String cursorExample() {
        return "{\"" + (cursorField == null ? "CURSOR" : cursorField) + "\": …}";
    }
}
