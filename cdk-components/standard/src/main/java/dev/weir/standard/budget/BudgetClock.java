package dev.weir.standard.budget;

import dev.weir.spi.read.Runtime;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The time of a budget. It never goes back, and what was waited for is over: also where the run's clock stands still, or waits
 * take no time. Safe for concurrent use.
 */
final class BudgetClock {

    private static final Duration WORTH_A_WORD = Duration.ofMinutes(1);

    private final Runtime runtime;
    private Instant latest = Instant.MIN;

    BudgetClock(Runtime runtime) {
        this.runtime = runtime;
    }

    synchronized Instant now() {
        return reach(runtime.clock().instant());
    }

    private synchronized Instant reach(Instant time) {
        latest = time.isAfter(latest) ? time : latest;
        return latest;
    }

    /** Waits, at least a millisecond. */
    void pause(Duration time) {
        Duration whole = Duration.ofMillis(time.plusNanos(999_999).toMillis());
        Instant end = now().plus(whole);
        if (whole.compareTo(WORTH_A_WORD) >= 0) {
            runtime.warn("The calls that api_budget allows are used up: the next ones wait until "
                    + end.truncatedTo(ChronoUnit.SECONDS));
        }
        runtime.pause(whole);
        reach(end);
    }
}
