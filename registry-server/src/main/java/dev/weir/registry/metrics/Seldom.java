package dev.weir.registry.metrics;

import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A number that costs something to find out, and is found out once a minute at most. For any thread. */
public final class Seldom implements LongSupplier {

    private static final Duration AGE = Duration.ofMinutes(1);

    private final LongSupplier value;
    private final Clock clock;
    private long known;
    private long since = Long.MIN_VALUE;

    /** A number of some source. */
    public Seldom(LongSupplier value, Clock clock) {
        this.value = value;
        this.clock = clock;
    }

    @Override
    public synchronized long getAsLong() {
        long now = clock.millis();
        if (since == Long.MIN_VALUE || now - since >= AGE.toMillis()) {
            known = value.getAsLong();
            since = now;
        }
        return known;
    }
}
