package dev.weir.parsers.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keys of days, weeks, months and quarters; each stands for the first day. */
final class CalendarKeys implements DateFormat {

    private static final int DAYS = 7;

    private final Pattern form;
    private final Function<Matcher, LocalDate> day;

    private CalendarKeys(String form, Function<Matcher, LocalDate> day) {
        this.form = Pattern.compile(form);
        this.day = day;
    }

    /** {@code 20240131}. */
    static CalendarKeys day() {
        return new CalendarKeys(
                "(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})",
                found -> LocalDate.of(number(found, "y"), number(found, "m"), number(found, "d")));
    }

    /** {@code 2024-W05}, {@code 2024W05}, {@code 202405}: weeks of ISO 8601. */
    static CalendarKeys week() {
        return new CalendarKeys("(?<y>[0-9]{4})(?:-?W)?(?<w>[0-9]{2})", CalendarKeys::monday);
    }

    private static LocalDate monday(Matcher found) {
        int week = number(found, "w");
        LocalDate inFirst = LocalDate.of(number(found, "y"), 1, 4);
        if (week < 1
                || week
                        > IsoFields.WEEK_OF_WEEK_BASED_YEAR
                                .rangeRefinedBy(inFirst)
                                .getMaximum()) {
            throw new DateTimeException("no such week");
        }
        return inFirst.minusDays(inFirst.getDayOfWeek().getValue() - 1L).plusDays((long) DAYS * (week - 1));
    }

    /** {@code 2024-01}, {@code 2024/01}, {@code 202401}, {@code 01/2024}, {@code 01-2024}. */
    static CalendarKeys month() {
        return new CalendarKeys(
                "(?<y>[0-9]{4})[-/.]?(?<m>[0-9]{2})|(?<m2>[0-9]{1,2})[-/.](?<y2>[0-9]{4})",
                found -> found.group("y") == null
                        ? LocalDate.of(number(found, "y2"), number(found, "m2"), 1)
                        : LocalDate.of(number(found, "y"), number(found, "m"), 1));
    }

    /** {@code 2024-Q1}, {@code 2024Q1}, {@code Q1 2024}, {@code Q1-2024}. */
    static CalendarKeys quarter() {
        return new CalendarKeys(
                "(?<y>[0-9]{4})[- /]?Q(?<q>[1-4])|Q(?<q2>[1-4])[- /]?(?<y2>[0-9]{4})",
                found -> found.group("y") == null
                        ? firstOf(number(found, "y2"), number(found, "q2"))
                        : firstOf(number(found, "y"), number(found, "q")));
    }

    private static LocalDate firstOf(int year, int quarter) {
        return LocalDate.of(year, 3 * quarter - 2, 1);
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }

    @Override
    public @Nullable Moment read(String text) {
        Matcher matcher = form.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        try {
            LocalDate date = day.apply(matcher);
            return date.getYear() < 1 ? null : Moment.day(date);
        } catch (DateTimeException notInTheCalendar) {
            return null;
        }
    }
}
