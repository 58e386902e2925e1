package dev.weir.standard.budget;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All calls. */
final class Unlimited implements Allowance {

    @Override
    public Duration take(long weight, Instant now) {
        return Duration.ZERO;
    }

    @Override
    public void told(@Nullable Long left, @Nullable Instant reset, Instant now) {}
}
