package dev.weir.parsers.fixed;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Numbers as statements write them. */
final class FixedNumbers {

    private static final String POSITIVE = "{ABCDEFGHI";
    private static final String NEGATIVE = "}JKLMNOPQR";
    private static final String ASCII_NEGATIVE = "pqrstuvwxy";

    private FixedNumbers() {}

    /**
     * The number that a text stands for; null if it is blank.
     *
     * @throws NumberFormatException if it stands for none
     */
    static @Nullable BigDecimal of(String text, FixedFormat format, int scale) {
        String digits = text.strip();
        if (digits.isEmpty()) {
            return null;
        }
        return format == FixedFormat.OVERPUNCH ? overpunched(digits, scale) : plain(digits, scale);
    }

    private static BigDecimal plain(String text, int scale) {
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        boolean isSignedBefore = first == '-' || first == '+';
        boolean isSignedBehind = !isSignedBefore && (last == '-' || last == '+');
        String digits = text.substring(isSignedBefore ? 1 : 0, text.length() - (isSignedBehind ? 1 : 0))
                .strip();
        BigDecimal number = unsigned(digits, scale);
        return (isSignedBefore ? first : isSignedBehind ? last : '+') == '-' ? number.negate() : number;
    }

    private static BigDecimal unsigned(String digits, int scale) {
        int point = digits.indexOf('.');
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if ((c < '0' || c > '9') && i != point) {
                throw new NumberFormatException();
            }
        }
        if (point >= 0 && scale > 0) {
            throw new NumberFormatException();
        }
        return new BigDecimal(digits).movePointLeft(scale).setScale(scale + fraction(digits, point));
    }

    private static int fraction(String digits, int point) {
        return point < 0 ? 0 : digits.length() - point - 1;
    }

    private static BigDecimal overpunched(String text, int scale) {
        char last = text.charAt(text.length() - 1);
        String front = text.substring(0, text.length() - 1);
        int positive = POSITIVE.indexOf(last);
        int negative = Math.max(NEGATIVE.indexOf(last), ASCII_NEGATIVE.indexOf(last));
        if (positive < 0 && negative < 0) {
            return unsigned(text, scale);
        }
        BigDecimal number = unsigned(front + Math.max(positive, negative), scale);
        return negative >= 0 ? number.negate() : number;
    }

    /** A number as value of a record: whole ones as {@code Long} where they fit. */
    static Object value(BigDecimal number) {
        if (number.scale() > 0) {
            return number;
        }
        BigInteger whole = number.toBigIntegerExact();
        return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : whole;
    }
}
