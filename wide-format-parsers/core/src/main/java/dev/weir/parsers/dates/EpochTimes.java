package dev.weir.parsers.dates;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Time since 1970.
 *
 * @param decimals how many digits of a number are below the second
 * @param least    numbers nearer to 0 than this are not meant
 * @param most     numbers further from 0 than this are not meant
 */
record EpochTimes(int decimals, long least, long most) implements DateFormat {

    /** The year 5138 in seconds, and 1973 in milliseconds. */
    private static final long BETWEEN = 100_000_000_000L;

    private static final long YEAR_9999_MILLIS = 253_402_300_799_999L;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(?:\\.[0-9]{1,9})?");
    private static final int NANOS = 9;

    static EpochTimes seconds() {
        return new EpochTimes(0, 0, BETWEEN - 1);
    }

    static EpochTimes millis(boolean besideSeconds) {
        return new EpochTimes(3, besideSeconds ? BETWEEN : 0, YEAR_9999_MILLIS);
    }

    @Override
    public @Nullable Moment read(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(text);
        BigDecimal distance = number.abs();
        if (distance.compareTo(BigDecimal.valueOf(least)) < 0 || distance.compareTo(BigDecimal.valueOf(most)) > 0) {
            return null;
        }
        BigDecimal seconds = number.movePointLeft(decimals);
        long whole = seconds.setScale(0, RoundingMode.FLOOR).longValueExact();
        int nanos = seconds.subtract(BigDecimal.valueOf(whole))
                .movePointRight(NANOS)
                .setScale(0, RoundingMode.FLOOR)
                .intValueExact();
        return Moment.instant(Instant.ofEpochSecond(whole, nanos - nanos % 1000).atOffset(ZoneOffset.UTC));
    }
}
