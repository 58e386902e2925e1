package dev.weir.parsers.dates;

import dev.weir.spi.read.TimeFormats;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A format of Python's directives.
 *
 * @param format    the format
 * @param pivotYear the first year that two digits may mean; null if there are none
 * @param zoned     whether it says where the time is
 * @param timed     whether it has a time of day
 */
record PythonTimes(String format, @Nullable Integer pivotYear, boolean zoned, boolean timed, TimeFormats times)
        implements DateFormat {

    private static final Pattern DIRECTIVES = Pattern.compile("%[%a-zA-Z_]");
    private static final Pattern COUNT = Pattern.compile("%s|%ms|%s_as_float|%epoch_microseconds");
    private static final Pattern MIDNIGHT = Pattern.compile("(?<![0-9:.])24(?=:00(?::00(?:\\.0{1,6})?)?(?![0-9:]))");
    private static final int CENTURY = 100;
    private static final OffsetDateTime EXAMPLE = OffsetDateTime.of(2001, 2, 3, 4, 5, 6, 0, ZoneOffset.UTC);

    /**
     * Checks a format by reading with it what it writes.
     *
     * @throws IllegalArgumentException if it cannot read that
     */
    static PythonTimes of(String format, @Nullable Integer pivotYear, TimeFormats times) {
        try {
            times.parse(times.format(EXAMPLE, format), format);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Cannot read dates: '" + format + "' is no format: " + e.getMessage()
                            + " (use the directives of Python's strptime)",
                    e);
        }
        boolean count = COUNT.matcher(format).matches();
        return new PythonTimes(
                format, pivotYear, count || has(format, "zZ"), count || has(format, "HIMSfpXcs_"), times);
    }

    static boolean hasShortYear(String format) {
        return has(format, "yx");
    }

    private static boolean has(String format, String directives) {
        Matcher matcher = DIRECTIVES.matcher(format);
        while (matcher.find()) {
            if (directives.indexOf(format.charAt(matcher.end() - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public @Nullable Moment read(String text) {
        OffsetDateTime time = parsed(text);
        if (time == null) {
            Matcher midnight = MIDNIGHT.matcher(text);
            time = timed && midnight.find() ? parsed(midnight.replaceFirst("00")) : null;
            time = time == null ? null : time.plusDays(1);
        }
        if (time == null) {
            return null;
        }
        if (zoned) {
            return Moment.instant(time);
        }
        LocalDateTime local = time.toLocalDateTime();
        return timed ? Moment.local(local) : Moment.day(local.toLocalDate());
    }

    private @Nullable OffsetDateTime parsed(String text) {
        try {
            OffsetDateTime time = times.parse(text, format);
            return pivotYear != null && hasShortYear(format) ? inCentury(time, pivotYear) : time;
        } catch (IllegalArgumentException notOfTheFormat) {
            return null;
        }
    }

    /** The same day and month in the years from the pivot on; null if there is no such day. */
    private static @Nullable OffsetDateTime inCentury(OffsetDateTime time, int pivot) {
        int year = pivot + Math.floorMod(time.getYear() - pivot, CENTURY);
        OffsetDateTime moved = time.withYear(year);
        return moved.getDayOfMonth() == time.getDayOfMonth() ? moved : null;
    }

    /** Whether a format's texts are nothing but digits. */
    static boolean isNumber(String format) {
        return COUNT.matcher(format).matches() || format.matches("(?:%[YmdHMSfjyGVu])+");
    }
}
