package dev.weir.parsers.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The type that a value is given. */
public enum ValueType {
    /** A text; numbers and booleans as JSON writes them. */
    STRING,
    /** A whole number, also where it is written with a fraction of zeros; empty texts are null. */
    INTEGER,
    /** A number with all its digits; empty texts, and those that stand for no number or an infinite one, are null. */
    NUMBER,
    /** True or false, also as texts in any case, or as 1 and 0; empty texts are null. */
    BOOLEAN;

    private static final int MOST_CHARACTERS = 1_000;
    private static final String NO_NUMBER = "no number of at most " + MOST_CHARACTERS + " digits";

    /** The spellings of what is no finite number, without sign. */
    private static final List<String> NOT_FINITE = List.of("nan", "inf", "infinity");

    /**
     * A value of this type.
     *
     * @throws IllegalArgumentException if it is none, with what it is instead, but without the value
     */
    public @Nullable Object of(@Nullable Object value) {
        if (value == null || (this != STRING && value instanceof String text && text.isBlank())) {
            return null;
        }
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            throw new IllegalArgumentException(value instanceof List<?> ? "a list" : "an object");
        }
        return switch (this) {
            case STRING -> value.toString();
            case INTEGER -> integer(value);
            case NUMBER -> number(value);
            case BOOLEAN -> truth(value);
        };
    }

    private static Object integer(Object value) {
        if (value instanceof Long || value instanceof BigInteger) {
            return value;
        }
        BigDecimal exact = exact(value);
        try {
            return whole(exact.toBigIntegerExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("a number with a fraction", e);
        }
    }

    private static Object whole(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }

    private static @Nullable Object number(Object value) {
        if (value instanceof Number number) {
            return number instanceof Double real && !Double.isFinite(real) ? null : number;
        }
        if (value instanceof String text && isNotFinite(text)) {
            return null;
        }
        BigDecimal exact = exact(value);
        if (exact.scale() <= 0) {
            return whole(exact.toBigIntegerExact());
        }
        double floating = exact.doubleValue();
        boolean same = Double.isFinite(floating) && BigDecimal.valueOf(floating).compareTo(exact) == 0;
        return same ? (Object) floating : exact;
    }

    private static boolean isNotFinite(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        return NOT_FINITE.contains(word.startsWith("+") || word.startsWith("-") ? word.substring(1) : word);
    }

    private static BigDecimal exact(Object value) {
        String text = value.toString().strip();
        boolean mayBe = !(value instanceof Boolean) && text.length() <= MOST_CHARACTERS;
        try {
            BigDecimal exact = mayBe ? new BigDecimal(text) : null;
            if (exact != null && Math.abs((long) exact.scale()) <= MOST_CHARACTERS) {
                return exact;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(NO_NUMBER, e);
        }
        throw new IllegalArgumentException(NO_NUMBER);
    }

    private static Boolean truth(Object value) {
        String word = value.toString().strip().toLowerCase(Locale.ROOT);
        if (word.equals("true") || word.equals("1")) {
            return true;
        }
        if (word.equals("false") || word.equals("0")) {
            return false;
        }
        throw new IllegalArgumentException("neither true nor false");
    }
}
