package dev.weir.standard.budget;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Calls in windows that follow one another: the first call after the end of one begins the next. */
final class FixedWindow implements Allowance {

    private final long limit;
    private final Duration period;
    private Instant end = Instant.MIN;
    private long used;

    FixedWindow(long limit, Duration period) {
        this.limit = limit;
        this.period = period;
    }

    @Override
    public synchronized Duration take(long weight, Instant now) {
        beginIfOver(now);
        if (used + weight > limit) {
            return Duration.between(now, end);
        }
        used += weight;
        return Duration.ZERO;
    }

    @Override
    public synchronized void told(@Nullable Long left, @Nullable Instant reset, Instant now) {
        beginIfOver(now);
        if (left != null) {
            used = Math.max(used, limit - Math.max(0, left));
        }
        if (reset != null) {
            end = reset;
        }
    }

    private void beginIfOver(Instant now) {
        if (!now.isBefore(end)) {
            end = now.plus(period);
            used = 0;
        }
    }
}
