package dev.weir.parsers.dates;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * A date or a time as it was written.
 *
 * @param local  its date and time of day
 * @param offset its offset from UTC; null if it names none
 * @param timed  whether it has a time of day
 */
record Moment(LocalDateTime local, @Nullable ZoneOffset offset, boolean timed) {

    static Moment day(LocalDate date) {
        return new Moment(date.atStartOfDay(), null, false);
    }

    static Moment instant(OffsetDateTime time) {
        return new Moment(time.toLocalDateTime(), time.getOffset(), true);
    }

    static Moment local(LocalDateTime time) {
        return new Moment(time, null, true);
    }

    boolean isSameAs(Moment other) {
        return local.equals(other.local) && java.util.Objects.equals(offset, other.offset);
    }

    /**
     * The instant; where a zone has a time of day twice, the first of them.
     *
     * @param zone where it is if it names no offset
     * @return null if the zone does not have that time of day, as clocks were put forward
     */
    @Nullable
    OffsetDateTime in(ZoneId zone) {
        if (offset != null) {
            return local.atOffset(offset);
        }
        ZoneRules rules = zone.getRules();
        return rules.getValidOffsets(local).isEmpty()
                ? null
                : local.atOffset(rules.getValidOffsets(local).get(0));
    }

    /** As messages show it. */
    @Override
    public String toString() {
        return (timed ? local.toString() : local.toLocalDate().toString()) + (offset == null ? "" : offset);
    }
}
