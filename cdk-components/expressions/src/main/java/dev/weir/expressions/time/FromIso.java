package dev.weir.expressions.time;

import dev.weir.expressions.value.EvaluationException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code fromisoformat} of Python's dates, times and datetimes reads. */
final class FromIso {

    private static final Pattern DATE =
            Pattern.compile("([0-9]{4})(?:(-?)W([0-9]{2})(?:\\2([0-9]))?|-([0-9]{2})-([0-9]{2})|([0-9]{2})([0-9]{2}))");
    private static final Pattern CLOCK =
            Pattern.compile("([0-9]{2})(?:(:?)([0-9]{2})(?:\\2([0-9]{2})(?:[.,]([0-9]+))?)?)?");
    private static final Pattern ZONED = Pattern.compile("([^-+Z]*)(?:(Z)|([-+])(.+))?");
    private static final int MICRO_DIGITS = 6;

    private FromIso() {}

    static DateTime dateTime(String text) {
        int length = dateLength(text);
        LocalDate date = date(text.substring(0, length)).date();
        if (length == text.length()) {
            return new DateTime(date.atStartOfDay(), null);
        } else if (text.length() < length + 2) {
            throw invalid(text);
        }
        int separator = Character.charCount(text.codePointAt(length));
        ClockTime time = time(text.substring(length + separator), text);
        return new DateTime(date.atTime(time.time()), time.zone());
    }

    /** How many characters the date takes before the separator, as Python finds it out. */
    private static int dateLength(String text) {
        if (text.length() < 7) {
            throw invalid(text);
        }
        boolean extended = text.charAt(4) == '-';
        if (text.charAt(extended ? 5 : 4) != 'W') {
            return extended ? Math.min(10, text.length()) : eight(text);
        }
        int week = extended ? 8 : 7;
        boolean day = extended
                ? text.length() >= 10 && text.charAt(8) == '-' && isDigits(text, 9, 10)
                : text.length() >= 8 && isDigits(text, 7, 8);
        return Math.min(day ? week + (extended ? 2 : 1) : week, text.length());
    }

    private static int eight(String text) {
        return Math.min(8, text.length());
    }

    private static boolean isDigits(String text, int from, int to) {
        return text.substring(from, to).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static CalendarDate date(String text) {
        Matcher form = DATE.matcher(text);
        if (!form.matches()) {
            throw invalid(text);
        }
        int year = Integer.parseInt(form.group(1));
        try {
            if (form.group(3) != null) {
                int day = form.group(4) == null ? 1 : Integer.parseInt(form.group(4));
                return week(year, Integer.parseInt(form.group(3)), day);
            }
            boolean extended = form.group(5) != null;
            int month = Integer.parseInt(form.group(extended ? 5 : 7));
            return new CalendarDate(LocalDate.of(year(year), month, Integer.parseInt(form.group(extended ? 6 : 8))));
        } catch (DateTimeException outOfRange) {
            throw invalid(text);
        }
    }

    private static int year(int year) {
        if (year < 1 || year > 9999) {
            throw EvaluationException.value("year " + year + " is out of range");
        }
        return year;
    }

    /** The date of a week's day by ISO 8601; a ValueError for a week that the year does not have. */
    static CalendarDate week(long year, long week, long day) {
        if (year < 1 || year > 9999) {
            throw EvaluationException.value("Year is out of range: " + year);
        }
        LocalDate fourth = LocalDate.of((int) year, 1, 4);
        long most = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(fourth).getMaximum();
        if (week < 1 || week > most) {
            throw EvaluationException.value("Invalid week: " + week);
        } else if (day < 1 || day > 7) {
            throw EvaluationException.value("Invalid weekday: " + day + " (range is [1, 7])");
        }
        LocalDate monday = fourth.minusDays(fourth.getDayOfWeek().getValue() - 1L);
        LocalDate date = monday.plusDays((week - 1) * 7 + day - 1);
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw EvaluationException.value("year " + date.getYear() + " is out of range");
        }
        return new CalendarDate(date);
    }

    static ClockTime time(String text) {
        return time(text.startsWith("T") ? text.substring(1) : text, text);
    }

    private static ClockTime time(String text, String whole) {
        Matcher zoned = ZONED.matcher(text);
        if (!zoned.matches()) {
            throw invalid(whole);
        }
        Zone zone = null;
        if (zoned.group(2) != null) {
            zone = Zone.UTC;
        } else if (zoned.group(3) != null) {
            zone = zone(zoned.group(3).equals("-"), zoned.group(4), whole);
        }
        try {
            int[] parts = parts(zoned.group(1), whole);
            return new ClockTime(LocalTime.of(parts[0], parts[1], parts[2], parts[3] * 1000), zone);
        } catch (DateTimeException outOfRange) {
            throw invalid(whole);
        }
    }

    private static Zone zone(boolean west, String text, String whole) {
        int[] parts = parts(text, whole);
        int seconds = parts[0] * 3600 + parts[1] * 60 + parts[2];
        if (seconds > 18 * 3600 || parts[1] > 59 || parts[2] > 59) {
            throw invalid(whole);
        }
        return Zone.of(west ? -seconds : seconds);
    }

    private static int[] parts(String text, String whole) {
        Matcher form = CLOCK.matcher(text);
        if (!form.matches()) {
            throw invalid(whole);
        }
        int[] parts = {number(form.group(1)), number(form.group(3)), number(form.group(4)), 0};
        String fraction = form.group(5);
        if (fraction != null) {
            String micros = fraction.length() > MICRO_DIGITS ? fraction.substring(0, MICRO_DIGITS) : fraction;
            parts[3] = Integer.parseInt(micros + "0".repeat(MICRO_DIGITS - micros.length()));
        }
        return parts;
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static EvaluationException invalid(String text) {
        String shown = text.length() <= 60 ? text : text.substring(0, 60) + "...";
        return EvaluationException.value("Invalid isoformat string: '" + shown + "'");
    }
}
