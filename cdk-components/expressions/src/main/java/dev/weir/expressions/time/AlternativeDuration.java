package dev.weir.expressions.time;

import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.PythonObject;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads ISO 8601 durations that are written as a date and a time, such as {@code P0003-06-04T12:30:05}. */
final class AlternativeDuration {

    private static final Pattern DATE = Pattern.compile("(?<year>[0-9]{4})(?:"
            + "-(?<month>[0-9]{2})(?:-(?<day>[0-9]{2}))?|(?<basicMonth>[0-9]{2})(?<basicDay>[0-9]{2})"
            + "|-?(?<ordinal>[0-9]{3})|-?W(?<week>[0-9]{2})(?:-?(?<weekday>[0-9]))?)?");
    private static final Pattern TIME = Pattern.compile("(?<hour>[0-9]{2})(?::?(?<minute>[0-9]{2})"
            + "(?::?(?<second>[0-9]{2}(?:[.,][0-9]+)?))?)?(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?");

    private AlternativeDuration() {}

    /** The duration behind the {@code P}; null if the text is none. A part out of range is a ValueError. */
    static @org.jspecify.annotations.Nullable PythonObject parse(String text) {
        int border = text.indexOf('T');
        if (border < 0 || text.indexOf('T', border + 1) >= 0) {
            return null;
        }
        Matcher date = DATE.matcher(text).region(0, border);
        Matcher time = TIME.matcher(text).region(border + 1, text.length());
        if (!date.matches() || !time.matches()) {
            return null;
        }
        try {
            LocalDate parts = date(date);
            return new CalendarDuration(
                    BigDecimal.valueOf(parts.getYear()),
                    BigDecimal.valueOf(parts.getMonthValue()),
                    rest(parts.getDayOfMonth(), time));
        } catch (DateTimeException outOfRange) {
            throw EvaluationException.value("a part of the duration is out of range");
        }
    }

    private static LocalDate date(Matcher date) {
        int year = number(date, "year");
        if (year < 1) {
            throw new DateTimeException("year 0 is out of range");
        } else if (date.group("ordinal") != null) {
            return LocalDate.of(year, 1, 1).plusDays(number(date, "ordinal") - 1L);
        } else if (date.group("week") != null) {
            LocalDate week = LocalDate.of(year, 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(date, "week"));
            int weekday = date.group("weekday") == null ? 1 : number(date, "weekday");
            return week.minusDays(week.getDayOfWeek().getValue() - 1L).plusDays(weekday - 1L);
        } else if (date.group("basicMonth") != null) {
            return LocalDate.of(year, number(date, "basicMonth"), number(date, "basicDay"));
        }
        int month = date.group("month") == null ? 1 : number(date, "month");
        return LocalDate.of(year, month, date.group("day") == null ? 1 : number(date, "day"));
    }

    private static TimeDelta rest(int days, Matcher time) {
        int hours = number(time, "hour");
        int minutes = time.group("minute") == null ? 0 : number(time, "minute");
        BigDecimal seconds = time.group("second") == null
                ? BigDecimal.ZERO
                : new BigDecimal(time.group("second").replace(',', '.'));
        if (hours > 23 || minutes > 59 || seconds.intValue() > 59) {
            throw new DateTimeException("time out of range");
        }
        BigDecimal whole = BigDecimal.valueOf(86_400L * days + 3_600L * hours + 60L * minutes);
        return new TimeDelta(whole.add(seconds).movePointRight(6).toBigInteger());
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }
}
