package dev.weir.expressions.time;

import dev.weir.expressions.value.EvaluationException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parts of a date that a format found in a text. */
final class ParsedTime {

    private static final int UNSET = -1;

    private int year = UNSET;
    private int isoYear = UNSET;
    private int month = 1;
    private int day = 1;
    private int hour;
    private int minute;
    private int second;
    private int micros;
    private int dayOfYear = UNSET;
    private int weekday = UNSET;
    private int weekFromSunday = UNSET;
    private int weekFromMonday = UNSET;
    private int isoWeek = UNSET;
    private @Nullable Boolean afternoon;
    private @Nullable Zone zone;
    private @Nullable String zoneName;

    void take(char directive, String text) {
        switch (directive) {
            case 'Y' -> year = Integer.parseInt(text);
            case 'y' -> year = Integer.parseInt(text) + (Integer.parseInt(text) <= 68 ? 2000 : 1900);
            case 'G' -> isoYear = Integer.parseInt(text);
            case 'm' -> month = Integer.parseInt(text);
            case 'b' -> month = index(Strftime.MONTHS, text) + 1;
            case 'B' -> month = index(Strftime.MONTHS, text) + 1;
            case 'd' -> day = Integer.parseInt(text.trim());
            case 'H', 'I' -> hour = Integer.parseInt(text);
            case 'p' -> afternoon = text.equalsIgnoreCase("pm");
            case 'M' -> minute = Integer.parseInt(text);
            case 'S' -> second = Integer.parseInt(text);
            case 'f' -> micros = Integer.parseInt(text + "0".repeat(6 - text.length()));
            case 'j' -> dayOfYear = Integer.parseInt(text);
            case 'a', 'A' -> weekday = index(Strftime.DAYS, text);
            case 'w' -> weekday = (Integer.parseInt(text) + 6) % 7;
            case 'u' -> weekday = Integer.parseInt(text) - 1;
            case 'U' -> weekFromSunday = Integer.parseInt(text);
            case 'W' -> weekFromMonday = Integer.parseInt(text);
            case 'V' -> isoWeek = Integer.parseInt(text);
            case 'z' -> zone = offset(text);
            default -> zoneName = text.toUpperCase(Locale.ROOT);
        }
    }

    private static int index(List<String> names, String text) {
        String start = text.substring(0, 3).toLowerCase(Locale.ROOT);
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).toLowerCase(Locale.ROOT).startsWith(start)) {
                return i;
            }
        }
        throw new IllegalStateException("Cannot read date: '" + text + "' is no name");
    }

    private static Zone offset(String text) {
        if (text.equals("Z")) {
            return Zone.UTC;
        }
        String digits = text.substring(1).replace(":", "");
        int point = digits.indexOf('.');
        String whole = point < 0 ? digits : digits.substring(0, point);
        int seconds = Integer.parseInt(whole.substring(0, 2)) * 3600 + Integer.parseInt(whole.substring(2, 4)) * 60;
        seconds += whole.length() > 4 ? Integer.parseInt(whole.substring(4, 6)) : 0;
        if (seconds > 18 * 3600) {
            throw EvaluationException.value("the zone offset " + text + " is out of range");
        }
        return Zone.of(text.charAt(0) == '-' ? -seconds : seconds);
    }

    DateTime dateTime() {
        boolean halfIso = isoYear != UNSET && (isoWeek == UNSET || weekday == UNSET);
        if (halfIso || (isoWeek != UNSET && isoYear == UNSET)) {
            throw EvaluationException.value("ISO year, ISO week and weekday directives belong together");
        }
        try {
            LocalDateTime local =
                    date().atTime(hour24(), minute, Math.min(second, 60)).plusNanos(micros * 1000L);
            Zone named = zone == null || zoneName == null ? zone : Zone.named(zone.seconds(), zoneName);
            return new DateTime(local, named);
        } catch (DateTimeException outOfRange) {
            throw EvaluationException.value(
                    "day is out of range for month, or another part of the date is out of range");
        }
    }

    private int hour24() {
        if (afternoon == null) {
            return hour;
        }
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private LocalDate date() {
        int calendarYear = year == UNSET ? 1900 : year;
        if (calendarYear == 0) {
            throw new DateTimeException("year 0 is out of range");
        } else if (dayOfYear != UNSET) {
            return LocalDate.of(calendarYear, 1, 1).plusDays(dayOfYear - 1L);
        } else if (isoYear != UNSET) {
            LocalDate fourth = LocalDate.of(isoYear, 1, 4);
            LocalDate monday = fourth.minusDays(fourth.getDayOfWeek().getValue() - 1L);
            return monday.plusDays((isoWeek - 1) * 7L + weekday);
        } else if (weekday != UNSET && (weekFromSunday != UNSET || weekFromMonday != UNSET)) {
            return week(calendarYear);
        }
        return LocalDate.of(calendarYear, month, day);
    }

    private LocalDate week(int calendarYear) {
        boolean sundayFirst = weekFromSunday != UNSET;
        int week = sundayFirst ? weekFromSunday : weekFromMonday;
        LocalDate first = LocalDate.of(calendarYear, 1, 1);
        int firstWeekday = first.getDayOfWeek().getValue() - 1;
        int start = sundayFirst ? (firstWeekday + 1) % 7 : firstWeekday;
        int within = sundayFirst ? (weekday + 1) % 7 : weekday;
        int firstWeekLength = (7 - start) % 7;
        long offset = week == 0 ? within - start : firstWeekLength + 7L * (week - 1) + within;
        return first.plusDays(offset);
    }
}
