package dev.weir.standard.incremental;

import java.time.OffsetDateTime;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How the time that is to be read is cut into windows.
 *
 * @param start            nothing before it is read
 * @param end              nothing after it is read; asked again and again
 * @param lookback         how far behind the state reading starts; null for not at all
 * @param step             the length of a window; null for one window
 * @param granularity      how far apart the end of a window and the beginning of the next are; null if they meet
 * @param period           what the bounds of windows are moved to
 * @param comparesStrictly whether windows of no length are left out
 */
record WindowRules(
        OffsetDateTime start,
        Supplier<OffsetDateTime> end,
        @Nullable Span lookback,
        @Nullable Span step,
        @Nullable Span granularity,
        Period period,
        boolean comparesStrictly) {

    private static final int LAST_YEAR = 9999;

    /** The end of a window that begins at a time, before it is moved or cut. */
    OffsetDateTime reach(OffsetDateTime from) {
        OffsetDateTime reach = step == null ? end.get() : step.after(from);
        return reach.getYear() > LAST_YEAR ? end.get() : reach;
    }

    /** The last time before another that a window can end with. */
    OffsetDateTime before(OffsetDateTime time) {
        return granularity == null ? time : granularity.before(time);
    }

    /** How far behind a time reading starts. */
    OffsetDateTime lookedBack(OffsetDateTime time) {
        return lookback == null ? time : lookback.before(time);
    }

    /** The earliest place of records that are to be read, when the state ends at a time. */
    OffsetDateTime lowest(OffsetDateTime synced) {
        if (lookback == null) {
            return synced;
        }
        OffsetDateTime floor = start.isBefore(synced) ? start : synced;
        OffsetDateTime lower = lookback.before(synced);
        return floor.isAfter(lower) ? floor : lower;
    }
}
