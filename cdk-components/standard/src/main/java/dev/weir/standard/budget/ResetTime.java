package dev.weir.standard.budget;

import java.time.Instant;

/** Times that sources give as numbers: seconds or milliseconds since 1970, or seconds from now; told apart by their size. */
public final class ResetTime {

    private static final long FIRST_TIME = 1_000_000_000L;
    private static final long FIRST_TIME_IN_MILLISECONDS = 100_000_000_000L;

    private ResetTime() {}

    /** The time that a number of at most fifteen digits means. */
    public static Instant of(long given, Instant now) {
        if (given < FIRST_TIME) {
            return now.plusSeconds(given);
        }
        return given < FIRST_TIME_IN_MILLISECONDS ? Instant.ofEpochSecond(given) : Instant.ofEpochMilli(given);
    }
}
