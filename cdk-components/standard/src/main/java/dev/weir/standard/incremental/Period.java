package dev.weir.standard.incremental;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/** Beginnings that the bounds of windows are moved to, in the zone of each bound. */
sealed interface Period {

    /** The next beginning, or the time itself if it is one. */
    OffsetDateTime ceiling(OffsetDateTime time);

    /** The last beginning, or the time itself if it is one. */
    OffsetDateTime floor(OffsetDateTime time);

    /** How long before a beginning the window before it ends, if the cursor has no granularity. */
    Span unit();

    /** Every time is a beginning. */
    record Instants() implements Period {
        @Override
        public OffsetDateTime ceiling(OffsetDateTime time) {
            return time;
        }

        @Override
        public OffsetDateTime floor(OffsetDateTime time) {
            return time;
        }

        @Override
        public Span unit() {
            return Span.of(Duration.ZERO);
        }
    }

    /** Days. */
    record Days() implements Period {
        @Override
        public OffsetDateTime ceiling(OffsetDateTime time) {
            OffsetDateTime day = floor(time);
            return day.equals(time) ? day : day.plusDays(1);
        }

        @Override
        public OffsetDateTime floor(OffsetDateTime time) {
            return time.truncatedTo(ChronoUnit.DAYS);
        }

        @Override
        public Span unit() {
            return Span.of(Duration.ofSeconds(1));
        }
    }

    /**
     * Weeks. Any time of a first day counts as its beginning.
     *
     * @param first the day on which they begin
     */
    record Weeks(DayOfWeek first) implements Period {
        @Override
        public OffsetDateTime ceiling(OffsetDateTime time) {
            return time.truncatedTo(ChronoUnit.DAYS).plusDays(toNext(time));
        }

        @Override
        public OffsetDateTime floor(OffsetDateTime time) {
            int days = toNext(time);
            return time.truncatedTo(ChronoUnit.DAYS).plusDays(days == 0 ? 0 : days - 7);
        }

        private int toNext(OffsetDateTime time) {
            return Math.floorMod(first.getValue() - time.getDayOfWeek().getValue(), 7);
        }

        @Override
        public Span unit() {
            return Span.of(Duration.ofDays(1));
        }
    }

    /** Months. Any time of a first day counts as its beginning. */
    record Months() implements Period {
        @Override
        public OffsetDateTime ceiling(OffsetDateTime time) {
            OffsetDateTime first = floor(time);
            return time.getDayOfMonth() == 1 ? first : first.plusMonths(1);
        }

        @Override
        public OffsetDateTime floor(OffsetDateTime time) {
            return time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
        }

        @Override
        public Span unit() {
            return Span.of(Duration.ofDays(1));
        }
    }
}
