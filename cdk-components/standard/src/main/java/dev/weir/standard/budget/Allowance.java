package dev.weir.standard.budget;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a policy still allows. Safe for concurrent use; knows no clock, but is told the time, which never goes back. */
interface Allowance {

    /** Takes calls; zero if they are taken, and else how long to wait before asking again. */
    Duration take(long weight, Instant now);

    /**
     * Hears what the source itself says. It may only lower what is left: other limits than the source's may be meant.
     *
     * @param left  how many calls are left; null if it did not say
     * @param reset when there will be as many as ever again, later than now; null if it did not say
     */
    void told(@Nullable Long left, @Nullable Instant reset, Instant now);
}
