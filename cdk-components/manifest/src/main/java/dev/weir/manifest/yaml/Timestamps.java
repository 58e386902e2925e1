package dev.weir.manifest.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The dates and times of YAML 1.1. */
final class Timestamps {

    private static final Pattern IMPLICIT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}"
            + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \\t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]*)?"
            + "(?:[ \\t]*(?:Z|[-+][0-9]{1,2}(?::[0-9]{2})?))?");

    private static final Pattern PARTS = Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
            + "(?:(?:[Tt]|[ \\t]+)(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(?:\\.(?<fraction>[0-9]*))?"
            + "(?:[ \\t]*(?<zone>Z|(?<sign>[-+])(?<hours>[0-9]{1,2})(?::(?<minutes>[0-9]{2}))?))?)?");

    private Timestamps() {}

    static boolean isTimestamp(String text) {
        return IMPLICIT.matcher(text).matches();
    }

    /** A {@code LocalDate}, {@code LocalDateTime} or {@code OffsetDateTime}. */
    static Object parse(String text) {
        Matcher parts = PARTS.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("it is not a date");
        }
        try {
            return value(parts);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("there is no such date", e);
        }
    }

    private static Object value(Matcher parts) {
        LocalDate date = LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
        if (date.getYear() == 0) {
            throw new DateTimeException("year 0");
        }
        if (parts.group("hour") == null) {
            return date;
        }
        LocalDateTime time = date.atTime(
                number(parts.group("hour")),
                number(parts.group("minute")),
                number(parts.group("second")),
                nanos(parts.group("fraction")));
        return parts.group("zone") == null ? time : time.atOffset(offset(parts));
    }

    /** The fraction of a second, cut to microseconds. */
    private static int nanos(@Nullable String fraction) {
        return fraction == null || fraction.isEmpty() ? 0 : number((fraction + "00000").substring(0, 6)) * 1000;
    }

    private static ZoneOffset offset(Matcher parts) {
        if (parts.group("sign") == null) {
            return ZoneOffset.UTC;
        }
        String minutes = parts.group("minutes");
        int total = number(parts.group("hours")) * 60 + (minutes == null ? 0 : number(minutes));
        return ZoneOffset.ofTotalSeconds(60 * (parts.group("sign").equals("-") ? -total : total));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
