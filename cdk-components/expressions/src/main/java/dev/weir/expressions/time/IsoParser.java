package dev.weir.expressions.time;

import dev.weir.expressions.value.EvaluationException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads ISO 8601 dates and times: calendar, week and ordinal dates, basic and extended, with any separator before the time. */
final class IsoParser {

    private static final Pattern UNCOMMON = Pattern.compile("\\s*[+-]?[0-9]+(?:_[0-9]+)*\\s*");

    private final String text;
    private int at;

    private IsoParser(String text) {
        this.text = text;
    }

    /** The datetime that the text denotes, naive if it names no zone; a ValueError otherwise. */
    static DateTime parse(String text) {
        try {
            if (text.chars().anyMatch(c -> c >= 0x80)) {
                throw new DateTimeException("not ASCII");
            }
            return new IsoParser(text).dateTime();
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException broken) {
            throw EvaluationException.value("Cannot parse date '" + shortened(text) + "': not ISO 8601");
        }
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }

    private DateTime dateTime() {
        int[] parts;
        try {
            parts = calendarDate();
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException uncommon) {
            at = 0;
            LocalDate date = weekOrOrdinalDate();
            parts = new int[] {date.getYear(), date.getMonthValue(), date.getDayOfMonth()};
        }
        LocalDate date = checked(LocalDate.of(parts[0], parts[1], parts[2]));
        if (at >= text.length()) {
            return new DateTime(date.atStartOfDay(), null);
        }
        at++;
        return time(date);
    }

    private static LocalDate checked(LocalDate date) {
        if (date.getYear() < 1) {
            throw new DateTimeException("year 0 is out of range");
        }
        return date;
    }

    /** Year, month and day as they are written; whether there is such a day is not looked at. */
    private int[] calendarDate() {
        int year = number(4);
        if (at >= text.length()) {
            return new int[] {year, 1, 1};
        }
        boolean extended = skip('-');
        int month = number(2);
        if (at >= text.length()) {
            if (!extended) {
                throw new DateTimeException("month without day");
            }
            return new int[] {year, month, 1};
        }
        if (extended && !skip('-')) {
            throw new DateTimeException("missing separator");
        }
        return new int[] {year, month, number(2)};
    }

    private LocalDate weekOrOrdinalDate() {
        int year = number(4);
        boolean extended = skip('-');
        if (!skip('W')) {
            int day = number(3);
            if (day < 1 || day > Year.of(year).length()) {
                throw new DateTimeException("no such day of the year");
            }
            return LocalDate.ofYearDay(year, day);
        }
        int week = lenientNumber(2);
        int day = 1;
        if (at < text.length()) {
            if (skip('-') != extended) {
                throw new DateTimeException("separators differ");
            }
            day = lenientNumber(1);
        }
        if (week < 1 || week > 53 || day < 1 || day > 7) {
            throw new DateTimeException("no such week or day");
        }
        LocalDate fourth = LocalDate.of(year, 1, 4);
        LocalDate firstMonday = fourth.minusDays(fourth.getDayOfWeek().getValue() - 1L);
        return firstMonday.plusDays((week - 1) * 7L + day - 1);
    }

    private DateTime time(LocalDate date) {
        int[] parts = new int[4];
        Zone zone = null;
        boolean colons = false;
        if (text.length() - at < 2) {
            throw new DateTimeException("time too short");
        }
        for (int part = 0; at < text.length() && part < 5; part++) {
            if ("+-Zz".indexOf(text.charAt(at)) >= 0) {
                zone = zone(text.substring(at));
                at = text.length();
                break;
            }
            if (part == 1 && skip(':')) {
                colons = true;
            } else if (part == 2 && colons && !skip(':')) {
                throw new DateTimeException("missing colon");
            }
            if (part < 3) {
                parts[part] = lenientNumber(2);
            } else if (part == 3) {
                parts[3] = fraction();
            }
        }
        if (at < text.length()) {
            throw new DateTimeException("unused characters");
        }
        return new DateTime(moment(date, parts), zone);
    }

    private static LocalDateTime moment(LocalDate date, int[] parts) {
        boolean midnight = parts[0] == 24;
        if (midnight && (parts[1] != 0 || parts[2] != 0 || parts[3] != 0)) {
            throw new DateTimeException("hour 24 is midnight only");
        }
        LocalTime time = LocalTime.of(midnight ? 0 : parts[0], parts[1], parts[2], parts[3] * 1000);
        return date.plusDays(midnight ? 1 : 0).atTime(time);
    }

    private int fraction() {
        if (text.charAt(at) != '.' && text.charAt(at) != ',') {
            return 0;
        }
        int start = at + 1;
        int end = start;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        if (end == start) {
            return 0;
        }
        at = end;
        String digits = text.substring(start, Math.min(end, start + 6));
        return Integer.parseInt(digits + "0".repeat(6 - digits.length()));
    }

    private static @Nullable Zone zone(String text) {
        if (text.equals("Z") || text.equals("z")) {
            return Zone.PARSED_UTC;
        }
        boolean fits = text.length() == 3 || text.length() == 5 || text.length() == 6;
        if (!fits || (text.charAt(0) != '+' && text.charAt(0) != '-')) {
            throw new DateTimeException("bad zone");
        }
        int hours = digits(text, 1, 3);
        int minutes = text.length() == 3 ? 0 : digits(text, text.charAt(3) == ':' ? 4 : 3, text.length());
        if (hours > 23 || minutes > 59 || hours < 0 || minutes < 0) {
            throw new DateTimeException("bad zone");
        }
        int seconds = (hours * 60 + minutes) * 60;
        return Zone.of(text.charAt(0) == '-' ? -seconds : seconds);
    }

    private boolean skip(char c) {
        boolean found = at < text.length() && text.charAt(at) == c;
        at += found ? 1 : 0;
        return found;
    }

    /** A number of so many characters. */
    private int number(int length) {
        if (at + length > text.length()) {
            throw new NumberFormatException("too short");
        }
        return lenientNumber(length);
    }

    /** A number of so many characters, or of those that are left. */
    private int lenientNumber(int length) {
        int end = Math.min(text.length(), at + length);
        int value = digits(text, at, end);
        at = end;
        return value;
    }

    /** The number that a few characters write, as Python's {@code int} reads them: signs, spaces and underscores included. */
    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return uncommon(text.substring(from, to));
            }
            value = value * 10 + text.charAt(i) - '0';
        }
        if (from == to) {
            throw new NumberFormatException("not a number");
        }
        return value;
    }

    private static int uncommon(String text) {
        if (!UNCOMMON.matcher(text).matches()) {
            throw new NumberFormatException("not a number");
        }
        return Integer.parseInt(text.strip().replace("_", ""));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
