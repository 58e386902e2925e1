package dev.weir.parsers.sdmx;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The periods of SDMX 2.1, section 6, part 4.2: calendar and reporting periods, times, and ranges. */
final class SdmxTime {

    private static final Pattern CALENDAR = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Pattern REPORTING = Pattern.compile("(\\d{4})-?([ASTQMWD])(\\d{1,3})");
    private static final Pattern ZONE = Pattern.compile("(?:Z|[+-]\\d{2}:\\d{2})$");

    private SdmxTime() {}

    /** The first moment of a period, in UTC unless it says otherwise; null if it is none. Reporting years are calendar years. */
    static @Nullable OffsetDateTime start(String period) {
        String text = period.strip();
        int slash = text.indexOf('/');
        String first = slash < 0 ? text : text.substring(0, slash);
        try {
            Matcher calendar = CALENDAR.matcher(first);
            Matcher reporting = REPORTING.matcher(first);
            if (calendar.matches()) {
                return midnight(LocalDate.of(
                        Integer.parseInt(calendar.group(1)), number(calendar.group(2)), number(calendar.group(3))));
            }
            return reporting.matches() ? midnight(reporting(reporting)) : time(first);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }

    private static LocalDate reporting(Matcher period) {
        int year = Integer.parseInt(period.group(1));
        int number = Integer.parseInt(period.group(3));
        return switch (period.group(2)) {
            case "A" -> month(year, number, 12);
            case "S" -> month(year, number, 6);
            case "T" -> month(year, number, 4);
            case "Q" -> month(year, number, 3);
            case "M" -> month(year, number, 1);
            case "W" -> week(year, number);
            default -> LocalDate.ofYearDay(year, number);
        };
    }

    private static LocalDate month(int year, int number, int months) {
        return LocalDate.of(year, (number - 1) * months + 1, 1);
    }

    /** A week by ISO 8601; the fourth of January is in the first. */
    private static LocalDate week(int year, int number) {
        LocalDate first = LocalDate.of(year, 1, 4);
        IsoFields.WEEK_OF_WEEK_BASED_YEAR
                .rangeRefinedBy(first)
                .checkValidValue(number, IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return first.with(java.time.DayOfWeek.MONDAY).plusWeeks(number - 1L);
    }

    private static OffsetDateTime time(String text) {
        return ZONE.matcher(text).find()
                ? OffsetDateTime.parse(text)
                : LocalDateTime.parse(text).atOffset(ZoneOffset.UTC);
    }
}
