package dev.weir.parsers.series;

import dev.weir.parsers.value.ValueType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What times that are numbers count from 1970 on. */
public enum Epoch {
    /** Seconds, possibly with a fraction. */
    S(0),
    /** Milliseconds. */
    MS(3);

    private static final int NANOSECOND_DIGITS = 9;

    private final int digits;

    Epoch(int digits) {
        this.digits = digits;
    }

    /**
     * The time in UTC, as ISO 8601 has it.
     *
     * @throws IllegalArgumentException if the value is no time, with what it is instead
     */
    @Nullable
    Object iso(@Nullable Object value) {
        Object number = ValueType.NUMBER.of(value);
        if (number == null) {
            return null;
        }
        BigInteger nanoseconds = new BigDecimal(number.toString())
                .scaleByPowerOfTen(NANOSECOND_DIGITS - digits)
                .toBigInteger();
        BigInteger[] parts = nanoseconds.divideAndRemainder(BigInteger.TEN.pow(NANOSECOND_DIGITS));
        try {
            return Instant.ofEpochSecond(parts[0].longValueExact(), parts[1].longValue())
                    .toString();
        } catch (ArithmeticException | DateTimeException e) {
            throw new IllegalArgumentException("a number that is too large for a time", e);
        }
    }
}
