package dev.weir.parsers.columnar.value;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as texts of ISO 8601, with as many digits of a second as are needed. A value that is no time fails. */
public final class Times {

    private static final long JULIAN_DAY_OF_EPOCH = 2_440_588;

    private Times() {}

    /**
     * A date.
     *
     * @param days since 1970-01-01
     */
    public static String date(long days) {
        return LocalDate.ofEpochDay(days).toString();
    }

    /** A time of the day. */
    public static String time(long value, TimeUnit unit) {
        long seconds = unit.seconds(value);
        if (seconds < 0 || seconds > 86_400) {
            throw new DateTimeException("a time is not within a day");
        }
        return LocalTime.ofNanoOfDay(seconds * 1_000_000_000L + unit.nanos(value))
                .format(DateTimeFormatter.ISO_LOCAL_TIME);
    }

    /**
     * A time.
     *
     * @param value since 1970-01-01T00:00:00
     * @param isUtc whether that is in UTC, so that the text ends with {@code Z}; otherwise it is a time on somebody's wall
     */
    public static String timestamp(long value, TimeUnit unit, boolean isUtc) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(unit.seconds(value), (int) unit.nanos(value), ZoneOffset.UTC);
        String text = time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        return isUtc ? text + "Z" : text;
    }

    /**
     * A time as older writers of Parquet have it.
     *
     * @param nanosOfDay nanoseconds since midnight
     * @param julianDay  the day, by the count of Julian days
     */
    public static String int96(long nanosOfDay, long julianDay) {
        LocalDateTime day =
                LocalDate.ofEpochDay(julianDay - JULIAN_DAY_OF_EPOCH).atStartOfDay();
        return day.plusNanos(nanosOfDay).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    /** A span of time. */
    public static String duration(long value, TimeUnit unit) {
        return Duration.ofSeconds(unit.seconds(value), unit.nanos(value)).toString();
    }

    /** A span of months, days and parts of a day, each of which counts by itself. */
    public static String interval(long months, long days, long nanos) {
        Period period = Period.of(0, Math.toIntExact(months), Math.toIntExact(days));
        if (nanos == 0) {
            return period.toString();
        }
        String time = Duration.ofSeconds(Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L))
                .toString();
        return period.isZero() ? time : period + time.substring(1);
    }
}
