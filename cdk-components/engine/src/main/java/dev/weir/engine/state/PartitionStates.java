package dev.weir.engine.state;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.slicing.Cursor;
import dev.weir.spi.slicing.IncrementalSync;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cursors of a stream's partitions and the global one. Remembers a bounded number of partitions: past
 * {@link #SWITCH_TO_GLOBAL} the global cursor takes over, past {@link #REMEMBERED} the oldest are forgotten. Guarded by
 * the lock of its owner.
 */
final class PartitionStates {

    private static final int SWITCH_TO_GLOBAL = 10_000;
    private static final int REMEMBERED = 25_000;

    private final IncrementalSync sync;
    private final Scope scope;
    private final String field;
    private final Map<PartitionKey, Cursor> cursors = new LinkedHashMap<>();
    private final Map<PartitionKey, Open> open = new HashMap<>();
    private final Map<PartitionKey, Boolean> seen = new LinkedHashMap<>();
    private boolean global;
    private @Nullable Cursor globalJudge;
    private Row globalState = new Row();
    private @Nullable Object newGlobalValue;
    private long lookback;
    private int known;
    private boolean observed;

    /** A partition of this sync whose slices are not all closed. */
    private static final class Open {
        private int slices;
        private boolean complete;
    }

    PartitionStates(IncrementalSync sync, boolean global, Row state, Scope scope) {
        this.sync = sync;
        this.scope = scope;
        this.field = sync.cursorField(scope);
        this.global = global;
        if (!state.isEmpty()) {
            restore(state);
        }
    }

    private void restore(Row state) {
        if (!state.containsKey("states") && !state.containsKey("state")) {
            restoreGlobal(state);
            return;
        }
        global = Boolean.TRUE.equals(state.get("use_global_cursor"));
        lookback = state.get("lookback_window") instanceof Number number ? number.longValue() : 0;
        if (state.get("states") instanceof List<?> list) {
            list.forEach(this::restorePartition);
        }
        if (state.get("state") instanceof Row row) {
            restoreGlobal(row);
        }
    }

    private void restorePartition(@Nullable Object entry) {
        if (!(entry instanceof Row row)
                || !(row.get("partition") instanceof Row partition)
                || !(row.get("cursor") instanceof Row cursor)) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot use the state of stream '" + scope.streamName()
                            + "': an entry of 'states' has no 'partition' or no 'cursor' (reset the stream's state)");
        }
        known++;
        cursors.put(PartitionKey.of(partition), sync.open(cursor.copy(), Duration.ZERO, scope));
    }

    private void restoreGlobal(Row state) {
        Object value = state.get(field);
        if (value != null) {
            Object canonical = sync.open(new Row(), Duration.ZERO, scope).canonical(value);
            globalState = Row.of(field, canonical);
            newGlobalValue = canonical;
        }
    }

    boolean isGlobal() {
        return global;
    }

    /** Starts a partition; empty if this sync had it already. */
    Optional<Cursor> begin(PartitionKey key) {
        if (known > SWITCH_TO_GLOBAL) {
            global = true;
        }
        forgetOldest();
        if (seen.putIfAbsent(key, Boolean.TRUE) != null) {
            scope.runtime().warn("Stream '" + scope.streamName() + "' meets a partition twice and reads it once");
            return Optional.empty();
        }
        open.put(key, new Open());
        return Optional.of(cursor(key));
    }

    /** A partition's cursor, made from the global state if it is new. */
    Cursor cursor(PartitionKey key) {
        Cursor cursor = cursors.get(key);
        if (cursor == null) {
            cursor = fromGlobal();
            known++;
            cursors.put(key, cursor);
        }
        return cursor;
    }

    /** The cursor that says whether a record is new. */
    Cursor judge(PartitionKey key) {
        if (!global) {
            return cursor(key);
        }
        Cursor known = globalJudge;
        if (known == null) {
            known = fromGlobal();
            globalJudge = known;
        }
        return known;
    }

    private Cursor fromGlobal() {
        Duration back = globalState.isEmpty() ? Duration.ZERO : Duration.ofSeconds(lookback);
        return sync.open(globalState.copy(), back, scope);
    }

    private void forgetOldest() {
        Iterator<PartitionKey> oldest = cursors.keySet().iterator();
        while (cursors.size() >= REMEMBERED && oldest.hasNext()) {
            if (!open.containsKey(oldest.next())) {
                oldest.remove();
            }
        }
        Iterator<PartitionKey> oldestSeen = seen.keySet().iterator();
        while (seen.size() >= REMEMBERED && oldestSeen.hasNext()) {
            oldestSeen.next();
            oldestSeen.remove();
        }
    }

    /** Ends a partition that has nothing to read. */
    void end(PartitionKey key) {
        open.remove(key);
    }

    void handedOut(PartitionKey key, boolean last) {
        Open partition = open.get(key);
        if (partition != null) {
            partition.slices++;
            partition.complete |= last;
        }
    }

    /** Closes a slice; true if its partition is done with it. */
    boolean close(PartitionKey key, Row window, String cursorField) {
        Open partition = open.get(key);
        boolean done = partition != null && --partition.slices == 0 && partition.complete;
        if (!global) {
            Cursor cursor = cursor(key);
            cursor.close(window);
            Object value = done ? cursor.state().get(cursorField) : null;
            if (value != null) {
                advance(value, false);
            }
        }
        if (done) {
            open.remove(key);
        }
        return done;
    }

    /** Moves the coming global state forward. */
    void advance(Object value, boolean byRecord) {
        observed |= byRecord;
        if (newGlobalValue == null || compare(newGlobalValue, value) < 0) {
            newGlobalValue = value;
        }
    }

    @SuppressWarnings("unchecked")
    private int compare(Object one, Object other) {
        if (one.getClass() != other.getClass()) {
            return one.toString().compareTo(other.toString());
        }
        return ((Comparable<Object>) one).compareTo(other);
    }

    boolean allClosed() {
        return open.values().stream().allMatch(partition -> partition.slices == 0);
    }

    /** Makes the coming global state the present one, at the end of a sync in which nothing failed. */
    void settle(long seconds) {
        if (observed && newGlobalValue != null) {
            globalState = Row.of(field, newGlobalValue);
            lookback = seconds;
            globalJudge = null;
        }
    }

    Row toRow() {
        Row state = Row.of("use_global_cursor", global);
        if (!global) {
            state.put("states", partitionStates());
        }
        if (!globalState.isEmpty()) {
            state.put("state", globalState.copy());
        }
        state.put("lookback_window", lookback);
        return state;
    }

    private List<Row> partitionStates() {
        List<Row> list = new ArrayList<>(cursors.size());
        cursors.forEach((key, cursor) -> {
            Row cursorState = cursor.state();
            if (!cursorState.isEmpty()) {
                Row entry = Row.of("partition", key.partition().copy());
                entry.put("cursor", cursorState);
                list.add(entry);
            }
        });
        return list;
    }
}
