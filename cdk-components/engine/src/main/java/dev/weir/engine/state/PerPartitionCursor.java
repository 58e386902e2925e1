package dev.weir.engine.state;

import dev.weir.spi.slicing.Cursor;
import dev.weir.spi.slicing.IncrementalSync;
import dev.weir.spi.slicing.PartitionRouter;
import dev.weir.spi.slicing.Partitions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cursor of a stream with partitions: a cursor for each of them, and a global one for partitions that are new or too
 * many to remember. The state has the reference's form: {@code use_global_cursor}, {@code states} by partition,
 * {@code state} for all, {@code lookback_window} in seconds, {@code parent_state}.
 */
final class PerPartitionCursor implements StreamCursor {

    private static final Duration BETWEEN_STATES = Duration.ofSeconds(600);

    private final IncrementalSync sync;
    private final PartitionRouter router;
    private final Scope scope;
    private final Clock clock;
    private final Row initialState;
    private final PartitionStates states;
    private final ParentStates parents;
    private final Map<Row, PartitionKey> keys = new IdentityHashMap<>();
    private @Nullable Partitions partitions;
    private @Nullable Instant started;
    private @Nullable Instant lastReport;
    private boolean handedOutAll;

    PerPartitionCursor(IncrementalSync sync, PartitionRouter router, Row state, Scope scope) {
        this.sync = sync;
        this.router = router;
        this.scope = scope;
        this.clock = scope.runtime().clock();
        this.initialState = state.copy();
        this.states =
                new PartitionStates(sync, sync.sharesStateAcrossPartitions() || router.sharesState(), state, scope);
        this.parents = new ParentStates(state.get("parent_state") instanceof Row row && !row.isEmpty() ? row : null);
    }

    @Override
    public Iterator<StreamSlice> slices() {
        started = clock.instant();
        Row parentState = initialState.get("parent_state") instanceof Row row ? row.copy() : new Row();
        Partitions opened = router.open(parentState, initialState.copy(), scope);
        partitions = opened;
        return new SliceIterator(opened);
    }

    /** Goes through the windows of one partition after the other. */
    private final class SliceIterator implements Iterator<StreamSlice> {
        private final Partitions source;
        private Iterator<Row> windows = java.util.Collections.emptyIterator();
        private StreamSlice partition = StreamSlice.WHOLE;
        private PartitionKey key = PartitionKey.of(new Row());

        SliceIterator(Partitions source) {
            this.source = source;
        }

        @Override
        public boolean hasNext() {
            while (!windows.hasNext()) {
                if (!source.hasNext()) {
                    synchronized (PerPartitionCursor.this) {
                        handedOutAll = true;
                    }
                    return false;
                }
                partition = source.next();
                key = PartitionKey.of(partition.partition());
                windows = open();
            }
            return true;
        }

        private Iterator<Row> open() {
            synchronized (PerPartitionCursor.this) {
                Optional<Cursor> cursor = states.begin(key);
                if (cursor.isEmpty()) {
                    return java.util.Collections.emptyIterator();
                }
                parents.begin(key, source.parentState());
                Iterator<Row> all = cursor.get().windows();
                if (all.hasNext()) {
                    keys.put(partition.partition(), key);
                } else {
                    states.end(key);
                    parents.end(key);
                }
                return all;
            }
        }

        @Override
        public StreamSlice next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Row window = windows.next();
            boolean last = !windows.hasNext();
            synchronized (PerPartitionCursor.this) {
                states.handedOut(key, last);
            }
            return partition.withCursorSlice(window);
        }
    }

    @Override
    public void observe(Row record, StreamSlice slice) {
        Cursor cursor;
        synchronized (this) {
            cursor = states.cursor(key(slice));
            Object value = cursor.valueOf(record);
            if (value == null) {
                return;
            }
            states.advance(value, true);
            if (states.isGlobal()) {
                return;
            }
        }
        cursor.observe(record, slice.cursorSlice());
    }

    @Override
    public synchronized Optional<Row> close(StreamSlice slice) {
        PartitionKey key = key(slice);
        if (states.close(key, slice.cursorSlice(), sync.cursorField(scope))) {
            parents.end(key);
            keys.remove(slice.partition());
        }
        parents.advance();
        Instant now = clock.instant();
        if (lastReport != null && Duration.between(lastReport, now).compareTo(BETWEEN_STATES) <= 0) {
            return Optional.empty();
        }
        lastReport = now;
        return states.isGlobal() && parents.isUnknown() ? Optional.empty() : Optional.of(state());
    }

    @Override
    public synchronized Row finish() {
        if (handedOutAll && states.allClosed() && started != null && partitions != null) {
            long seconds = ceilSeconds(Duration.between(started, clock.instant()));
            states.settle(seconds);
            parents.settle(partitions.parentState());
        }
        return state();
    }

    /** The key of a slice's partition, made once for all records of the slice. */
    private PartitionKey key(StreamSlice slice) {
        PartitionKey key = keys.get(slice.partition());
        return key != null ? key : PartitionKey.of(slice.partition());
    }

    private static long ceilSeconds(Duration time) {
        return time.getNano() > 0 ? time.getSeconds() + 1 : time.getSeconds();
    }

    @Override
    public synchronized Row state() {
        Row state = states.toRow();
        parents.writeTo(state);
        return state;
    }

    @Override
    public boolean wants(Row record, StreamSlice slice) {
        Cursor cursor;
        synchronized (this) {
            cursor = states.judge(key(slice));
        }
        return cursor.wants(record);
    }

    @Override
    public synchronized Cursor cursorOf(StreamSlice slice) {
        return states.cursor(key(slice));
    }

    @Override
    public void close() {
        if (partitions != null) {
            partitions.close();
        }
    }
}
