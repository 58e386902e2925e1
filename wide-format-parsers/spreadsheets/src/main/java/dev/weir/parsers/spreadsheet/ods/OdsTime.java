package dev.weir.parsers.spreadsheet.ods;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/** Times of day, which OpenDocument stores as durations. */
final class OdsTime {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private OdsTime() {}

    /** A time of day; what is a day or longer, or below zero, stays a duration. */
    static String of(String duration) {
        try {
            Duration value = Duration.parse(duration);
            if (value.isNegative() || value.toDays() > 0) {
                return value.toString();
            }
            LocalTime time = LocalTime.ofNanoOfDay(value.toNanos());
            return (time.getNano() == 0 ? TIME : MILLIS).format(time);
        } catch (DateTimeException e) {
            return duration;
        }
    }
}
