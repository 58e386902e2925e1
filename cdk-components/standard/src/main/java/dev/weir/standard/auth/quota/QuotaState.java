package dev.weir.standard.auth.quota;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a token has left of a quota. Used under the lock of its owner. */
final class QuotaState {

    /** How far the times may lie apart that a source gives for the end of one window. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final boolean counted;
    private long remaining;
    private Instant reset;
    private long limit;

    private QuotaState(boolean counted, long remaining, Instant reset, long limit) {
        this.counted = counted;
        this.remaining = remaining;
        this.reset = reset;
        this.limit = limit;
    }

    static QuotaState of(long remaining, Instant reset, long limit) {
        return new QuotaState(true, remaining, reset, limit);
    }

    /** A quota that the source does not count. */
    static QuotaState uncounted() {
        return new QuotaState(false, 0, Instant.EPOCH, 0);
    }

    boolean isCounted() {
        return counted;
    }

    boolean isSpent() {
        return counted && remaining <= 0;
    }

    boolean hasCalls() {
        return remaining > 0;
    }

    long remaining() {
        return Math.max(0, remaining);
    }

    Instant reset() {
        return reset;
    }

    /** Whether so few calls are left that they are better spread. */
    boolean isLow(double shareInReserve, long leastInReserve) {
        return remaining <= Math.max(leastInReserve, limit * shareInReserve);
    }

    void take() {
        remaining--;
    }

    /**
     * Hears what an answer says. A later window is believed; within one, calls only get fewer, as answers may overtake one
     * another; an earlier window is over, unless it comes with a refusal.
     *
     * @param left    how many calls are left; null if it does not say
     * @param all     how many there are in all; null if it does not say
     * @param end     when the window ends; null if it does not say
     * @param refused whether the answer is a refusal for want of calls
     */
    void told(@Nullable Long left, @Nullable Long all, @Nullable Instant end, boolean refused) {
        if (!counted) {
            return;
        }
        if (all != null && all > 0 && (end == null || !end.isBefore(reset))) {
            limit = all;
        }
        if (end != null && end.isAfter(reset)) {
            reset = end;
            remaining = left == null ? limit : left;
        } else if (left != null && (refused && left <= 0 || isPresent(end))) {
            remaining = Math.min(remaining, left);
        }
    }

    private boolean isPresent(@Nullable Instant end) {
        return end == null || !end.isBefore(reset.minus(TOLERANCE));
    }
}
