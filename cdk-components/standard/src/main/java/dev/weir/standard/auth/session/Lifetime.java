package dev.weir.standard.auth.session;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/**
 * How long a token is used, in ISO 8601 notation: {@code PT2H}, {@code P1W}, {@code P1M}.
 *
 * @param days the part in years, months, weeks and days
 * @param time the part in hours, minutes and seconds
 */
record Lifetime(Period days, Duration time) {

    static Lifetime parse(String text) {
        int mark = text.indexOf('T');
        String days = mark < 0 ? text : text.substring(0, mark);
        try {
            return new Lifetime(
                    days.equals("P") ? Period.ZERO : Period.parse(days),
                    mark < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(mark)));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "Cannot read expiration_duration '" + text
                            + "': it is not an ISO 8601 duration (write PT1H for an hour)",
                    e);
        }
    }

    /** The last moment of a token that was obtained at a time. */
    Instant endAfter(Instant start) {
        return start.atOffset(ZoneOffset.UTC).plus(days).plus(time).toInstant();
    }
}
