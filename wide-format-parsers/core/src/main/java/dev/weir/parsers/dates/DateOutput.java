package dev.weir.parsers.dates;

import dev.weir.spi.read.TimeFormats;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/**
 * How dates are written.
 *
 * @param format {@code iso8601}, {@code date}, {@code date_time}, or Python's directives
 * @param from   where times are that name no offset
 * @param to     where times are written
 */
record DateOutput(String format, ZoneId from, ZoneId to, TimeFormats times) {

    static final String ISO = "iso8601";
    static final String DATE = "date";
    static final String DATE_TIME = "date_time";

    private static final DateTimeFormatter DATE_TIMES = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
            .appendOffset("+HH:MM", "+00:00")
            .toFormatter(java.util.Locale.ROOT);

    /**
     * Checks a format.
     *
     * @throws IllegalArgumentException if it is none
     */
    static void check(String format) {
        if (!format.equals(ISO) && !format.equals(DATE) && !format.equals(DATE_TIME) && !format.contains("%")) {
            throw new IllegalArgumentException("Cannot write dates: '" + format
                    + "' is no format (out is iso8601, date, date_time, or made of directives such as %Y-%m-%d)");
        }
    }

    /**
     * The text of a moment.
     *
     * @param wanted what the field's own format in the schema asks for in place of {@code iso8601}; null if nothing does
     * @return null if there was no such time where it is
     */
    @Nullable
    String text(Moment moment, @Nullable String wanted) {
        String form = wanted != null && format.equals(ISO) ? wanted : format;
        if (!moment.timed() && (form.equals(ISO) || form.equals(DATE))) {
            return moment.local().toLocalDate().toString();
        }
        OffsetDateTime time = moment.timed() ? inZone(moment) : startOfDay(moment.local());
        if (time == null) {
            return null;
        }
        return switch (form) {
            case DATE -> time.toLocalDate().toString();
            case ISO, DATE_TIME -> DATE_TIMES.format(time);
            default -> times.format(time, form);
        };
    }

    private @Nullable OffsetDateTime inZone(Moment moment) {
        OffsetDateTime time = moment.in(from);
        return time == null ? null : time.atZoneSameInstant(to).toOffsetDateTime();
    }

    /** A day is that day wherever it is written. */
    private OffsetDateTime startOfDay(LocalDateTime day) {
        return day.toLocalDate().atStartOfDay(to).toOffsetDateTime();
    }

    /**
     * The zone of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static ZoneId zone(String name) {
        try {
            return name.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException(
                    "Cannot read dates: '" + name + "' is no time zone (write it as Europe/Malta or +02:00)", e);
        }
    }
}
