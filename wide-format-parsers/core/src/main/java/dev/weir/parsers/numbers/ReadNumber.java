package dev.weir.parsers.numbers;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * A number as it was written.
 *
 * @param number    {@code Long}, {@code BigInteger} or {@code BigDecimal}; as written in front of a percent sign
 * @param currency  the currency that stood with it; null if none did
 * @param perDigits 2 if a percent sign stood with it, 3 for per mille, otherwise 0
 */
public record ReadNumber(Number number, @Nullable String currency, int perDigits) {

    /** The number with its decimals. */
    public BigDecimal decimal() {
        return decimal(number);
    }

    static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        return number instanceof BigInteger whole ? new BigDecimal(whole) : BigDecimal.valueOf(number.longValue());
    }

    /** A number in its plainest class: one without decimals is a {@code Long} or a {@code BigInteger}. */
    static Number plainest(BigDecimal decimal) {
        return decimal.scale() > 0 ? decimal : plainest(decimal.toBigIntegerExact());
    }

    static Number plainest(BigInteger whole) {
        return whole.bitLength() < Long.SIZE ? (Number) whole.longValue() : whole;
    }
}
