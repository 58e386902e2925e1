package dev.weir.parsers.spreadsheet.cell;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Dates as spreadsheets store them: days since an epoch, as ISO 8601. */
final class SerialDate {

    private static final LocalDate SINCE_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate SINCE_1904 = LocalDate.of(1904, 1, 1);
    /** The end of the year 9999. */
    private static final double LAST = 2_958_466;

    private static final int FIRST_OF_MARCH_1900 = 61;
    private static final double DAY = 86_400_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private SerialDate() {}

    /**
     * A number as its format shows it; null if that is no date. What is below one has no day, and a time that is stored beside a
     * day is told also where the format does not show it.
     */
    static @Nullable String of(double serial, NumberFormat format, boolean since1904) {
        if (format.elapsed()) {
            return Math.abs(serial) < LAST
                    ? Duration.ofMillis((long) Math.rint(serial * DAY)).toString()
                    : null;
        }
        if (!(serial >= 0 && serial < LAST)) {
            return null;
        }
        double day = Math.floor(serial);
        long millis = (long) Math.rint((serial - day) * DAY);
        boolean hasDay = day > 0 || millis >= DAY || since1904 && format.hasDate();
        return hasDay
                ? dated(day, millis, format, since1904)
                : time(LocalTime.MIDNIGHT.plus(millis, ChronoUnit.MILLIS));
    }

    private static String dated(double day, long millis, NumberFormat format, boolean since1904) {
        // Excel has a 29th of February in 1900, and counts it.
        double real = !since1904 && day > 0 && day < FIRST_OF_MARCH_1900 - 1 ? day + 1 : day;
        LocalDateTime value = (since1904 ? SINCE_1904 : SINCE_1900)
                .plusDays((long) real)
                .atStartOfDay()
                .plus(millis, ChronoUnit.MILLIS);
        boolean isWhole = value.toLocalTime().equals(LocalTime.MIDNIGHT);
        String date = value.toLocalDate().toString();
        return isWhole && !format.hasTime() ? date : date + "T" + time(value.toLocalTime());
    }

    private static String time(LocalTime time) {
        return (time.getNano() == 0 ? TIME : MILLIS).format(time);
    }
}
