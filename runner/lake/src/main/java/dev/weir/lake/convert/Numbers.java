package dev.weir.lake.convert;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Numbers, and text that is exactly a number, into number columns. */
final class Numbers {

    private static final double LONG_LIMIT = 0x1p63;
    private static final int LONGEST_TEXT = 1000;
    private static final int LARGEST_EXPONENT = 1000;

    private Numbers() {}

    static Fit putLong(Object value, int repetition, LeafColumn column) {
        if (value instanceof Long number) {
            column.putLong(repetition, number);
            return Fit.EXACT;
        }
        Long whole = whole(value);
        if (whole == null) {
            return Fit.NONE;
        }
        column.putLong(repetition, whole);
        return Fit.EXACT;
    }

    private static @Nullable Long whole(Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof Double number) {
            boolean whole = number == Math.rint(number) && number >= -LONG_LIMIT && number < LONG_LIMIT;
            return whole ? (Long) number.longValue() : null;
        }
        BigDecimal exact = decimal(value);
        if (exact == null
                || exact.precision() - exact.scale() > 19
                || exact.stripTrailingZeros().scale() > 0) {
            return null;
        }
        BigInteger integer = exact.toBigIntegerExact();
        return integer.bitLength() < Long.SIZE ? (Long) integer.longValue() : null;
    }

    static Fit putDouble(Object value, int repetition, LeafColumn column) {
        if (value instanceof Double number) {
            if (number.isInfinite()) {
                return Fit.NONE;
            }
            column.putDouble(repetition, number);
            return Fit.EXACT;
        }
        if (value instanceof Long number) {
            double near = number.doubleValue();
            column.putDouble(repetition, near);
            return near < LONG_LIMIT && (long) near == number ? Fit.EXACT : Fit.NEAR;
        }
        BigDecimal exact = decimal(value);
        double near = exact == null ? Double.NaN : exact.doubleValue();
        if (exact == null || Double.isInfinite(near)) {
            return Fit.NONE;
        }
        column.putDouble(repetition, near);
        return BigDecimal.valueOf(near).compareTo(exact) == 0 ? Fit.EXACT : Fit.NEAR;
    }

    /** A number, or a text that is a JSON number, exactly; null if the value is neither or absurdly large. */
    static @Nullable BigDecimal decimal(Object value) {
        if (value instanceof BigDecimal number) {
            return Math.abs((long) number.scale()) > LARGEST_EXPONENT ? null : number;
        }
        if (value instanceof BigInteger number) {
            return new BigDecimal(number);
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? BigDecimal.valueOf(number) : null;
        }
        if (value instanceof Number number) {
            return BigDecimal.valueOf(number.longValue());
        }
        if (!(value instanceof String text) || text.length() > LONGEST_TEXT || !isJsonNumber(text)) {
            return null;
        }
        try {
            return decimal(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return null; // an exponent beyond 32 bits
        }
    }

    /** Whether a text is a number as JSON writes it: no leading zero or plus, no bare point, no spaces. */
    private static boolean isJsonNumber(String text) {
        int at = text.startsWith("-") ? 1 : 0;
        int whole = digits(text, at);
        if (whole == at || (whole > at + 1 && text.charAt(at) == '0')) {
            return false;
        }
        at = whole;
        if (at < text.length() && text.charAt(at) == '.') {
            int end = digits(text, at + 1);
            if (end == at + 1) {
                return false;
            }
            at = end;
        }
        return at == text.length() || isExponent(text, at);
    }

    private static boolean isExponent(String text, int start) {
        if ((text.charAt(start) | 0x20) != 'e') {
            return false;
        }
        int at = start + 1;
        if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            at++;
        }
        return at < text.length() && digits(text, at) == text.length();
    }

    private static int digits(String text, int start) {
        int at = start;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
