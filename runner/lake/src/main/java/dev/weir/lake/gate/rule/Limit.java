package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A limit for values: a number, or a time. A day is its beginning, a time without zone is in UTC.
 *
 * @param number the number; null if it is a time
 * @param time   the time, in UTC; null if it is a number
 */
record Limit(@Nullable BigDecimal number, @Nullable LocalDateTime time) {

    /** A limit; null if it is not there or no limit, which is a problem. */
    static @Nullable Limit of(Declared declared, String key) {
        Object value = declared.scalar(key);
        if (value == null) {
            return null;
        }
        Limit limit = value instanceof Number number
                ? new Limit(new BigDecimal(number.toString()), null)
                : ofTime(String.valueOf(value));
        if (limit == null) {
            declared.problem(key, "'" + value + "' is neither a number nor a time like '2024-02-29T12:00:00Z'");
        }
        return limit;
    }

    private static @Nullable Limit ofTime(String text) {
        try {
            if (text.indexOf('T') < 0) {
                return new Limit(null, LocalDate.parse(text).atStartOfDay());
            }
            boolean hasZone =
                    text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > text.indexOf('T');
            return new Limit(
                    null,
                    hasZone
                            ? OffsetDateTime.parse(text)
                                    .withOffsetSameInstant(ZoneOffset.UTC)
                                    .toLocalDateTime()
                            : LocalDateTime.parse(text));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether it can be compared with a value. */
    boolean fits(Object value) {
        return number != null ? value instanceof BigDecimal : timeOf(value) != null;
    }

    /** Whether a value is smaller than the limit (negative), equal or larger. */
    int compare(Object value) {
        if (number != null) {
            return ((BigDecimal) value).compareTo(number);
        }
        LocalDateTime other = timeOf(value);
        if (other == null || time == null) {
            throw new IllegalArgumentException("not a time: " + value);
        }
        return other.compareTo(time);
    }

    /** A time as it is in UTC; null if it is none. A time in no zone is taken for one in UTC. */
    static @Nullable LocalDateTime timeOf(Object value) {
        if (value instanceof Instant instant) {
            return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        }
        if (value instanceof LocalDate day) {
            return day.atTime(LocalTime.MIDNIGHT);
        }
        return value instanceof LocalDateTime local ? local : null;
    }

    static String shown(Object value) {
        return value instanceof BigDecimal number ? Shown.number(number) : value.toString();
    }

    @Override
    public String toString() {
        return number != null ? Shown.number(number) : String.valueOf(time);
    }
}
