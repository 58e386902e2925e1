package dev.weir.engine.state;

import dev.weir.spi.value.Row;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which state of the parent streams is safe to report: the one that held when the earliest partition still being read
 * was handed out. Guarded by the lock of its owner.
 */
final class ParentStates {

    private record Candidate(@Nullable Row state, long sequence) {}

    private final Deque<Candidate> candidates = new ArrayDeque<>();
    private final TreeSet<Long> running = new TreeSet<>();
    private final Map<PartitionKey, Long> sequences = new HashMap<>();
    private @Nullable Row safe;
    private long next;

    ParentStates(@Nullable Row initial) {
        safe = initial == null ? null : initial.copy();
    }

    void begin(PartitionKey key, @Nullable Row state) {
        long sequence = next++;
        running.add(sequence);
        sequences.put(key, sequence);
        Candidate latest = candidates.peekLast();
        if (latest == null || !Objects.equals(latest.state, state)) {
            candidates.addLast(new Candidate(state, sequence));
        }
    }

    void end(PartitionKey key) {
        Long sequence = sequences.remove(key);
        if (sequence != null) {
            running.remove(sequence);
        }
    }

    /** Takes over the candidates that no running partition stands before. */
    void advance() {
        while (!candidates.isEmpty()) {
            Candidate earliest = candidates.getFirst();
            if (!running.isEmpty() && running.first() <= earliest.sequence) {
                return;
            }
            Row state = candidates.removeFirst().state;
            safe = state == null ? safe : state;
        }
    }

    /** Takes over the state after all partitions. */
    void settle(@Nullable Row state) {
        safe = state;
    }

    boolean isUnknown() {
        return safe == null || safe.isEmpty();
    }

    void writeTo(Row state) {
        if (safe != null) {
            state.put("parent_state", safe.copy());
        }
    }
}
