package dev.weir.lake.layout;

import dev.weir.lake.declare.PartitionKey.Truncation;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** The text of an hour, day, month or year that a time falls into. Keeps the last one. For one thread at a time. */
final class TimeUnitText {

    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;
    private static final int LAST_YEAR = 9999;

    private final Truncation unit;
    private final long grain;
    private long last = Long.MIN_VALUE;
    private String text = "";

    TimeUnitText(Truncation unit) {
        this.unit = unit;
        this.grain = unit == Truncation.HOUR ? HOUR : DAY;
    }

    /** The text for seconds of the wall clock since 1970-01-01T00:00; null beyond the years 1 to 9999. */
    @Nullable
    String of(long localSecond) {
        long number = Math.floorDiv(localSecond, grain);
        if (number != last) {
            LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(localSecond, DAY));
            if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
                return null;
            }
            text = text(day, (int) (Math.floorMod(localSecond, DAY) / HOUR));
            last = number;
        }
        return text;
    }

    private String text(LocalDate day, int hour) {
        String date = day.toString();
        return switch (unit) {
            case YEAR -> date.substring(0, "yyyy".length());
            case MONTH -> date.substring(0, "yyyy-mm".length());
            case DAY, NONE -> date;
            case HOUR -> date + (hour < 10 ? "T0" : "T") + hour;
        };
    }

    /** From when to when, in seconds of UTC, a unit lasts; null if the text is none. */
    static Windows.@Nullable Span span(String text, Truncation unit, ZoneId zone) {
        try {
            LocalDateTime start = switch (unit) {
                case YEAR -> Year.parse(text).atDay(1).atStartOfDay();
                case MONTH -> YearMonth.parse(text).atDay(1).atStartOfDay();
                case DAY, NONE -> LocalDate.parse(text).atStartOfDay();
                case HOUR -> LocalDateTime.parse(text + ":00");
            };
            LocalDateTime end = switch (unit) {
                case YEAR -> start.plusYears(1);
                case MONTH -> start.plusMonths(1);
                case DAY, NONE -> start.plusDays(1);
                case HOUR -> start.plusHours(1);
            };
            return new Windows.Span(second(start, zone), second(end, zone));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static long second(LocalDateTime time, ZoneId zone) {
        return time.atZone(zone).withEarlierOffsetAtOverlap().toEpochSecond();
    }
}
