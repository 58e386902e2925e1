package dev.weir.standard.async;

import dev.weir.spi.read.Runtime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The time since jobs were first looked at. Where the run's clock stands still or waits take no time, the time that would
 * have been waited counts, so that a job that never ends times out all the same. Used by one thread at a time.
 */
final class JobClock {

    private final Runtime runtime;
    private final Clock clock;
    private final Instant start;
    private Duration waited = Duration.ZERO;

    JobClock(Runtime runtime) {
        this.runtime = runtime;
        this.clock = runtime.clock();
        this.start = clock.instant();
    }

    Duration elapsed() {
        Duration passed = Duration.between(start, clock.instant());
        return passed.compareTo(waited) > 0 ? passed : waited;
    }

    void pause(Duration time) {
        runtime.pause(time);
        waited = waited.plus(time);
    }
}
