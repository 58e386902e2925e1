package dev.weir.lake.layout;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** How far a zone's clocks are ahead of UTC; keeps the answer until the clocks change. For one thread at a time. */
final class ZoneClock {

    private final ZoneRules rules;
    private long from = Long.MAX_VALUE;
    private long to = Long.MIN_VALUE;
    private int offset;

    ZoneClock(ZoneId zone) {
        rules = zone.getRules();
    }

    /** Seconds of the wall clock since 1970-01-01T00:00, at seconds since then in UTC. */
    long local(long second) {
        if (second < from || second >= to) {
            look(second);
        }
        return second + offset;
    }

    private void look(long second) {
        Instant instant = Instant.ofEpochSecond(second);
        ZoneOffset found = rules.getOffset(instant);
        ZoneOffsetTransition last = rules.previousTransition(instant.plusSeconds(1));
        ZoneOffsetTransition next = rules.nextTransition(instant);
        offset = found.getTotalSeconds();
        from = last == null ? Long.MIN_VALUE : last.toEpochSecond();
        to = next == null ? Long.MAX_VALUE : next.toEpochSecond();
    }
}
