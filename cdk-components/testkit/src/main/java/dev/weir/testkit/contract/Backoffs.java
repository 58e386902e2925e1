package dev.weir.testkit.contract;

import java.time.Duration;
import java.util.Optional;

/** What is asked of waits. */
final class Backoffs {

    /** As many attempts as nobody makes, so that a wait that doubles each time shows its end. */
    static final int ATTEMPTS = 100;

    private static final Duration LONGEST = Duration.ofDays(366);

    private Backoffs() {}

    static boolean isReasonable(Optional<Duration> wait) {
        return wait.isEmpty() || !wait.get().isNegative() && wait.get().compareTo(LONGEST) <= 0;
    }
}
