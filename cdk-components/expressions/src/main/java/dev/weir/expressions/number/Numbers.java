package dev.weir.expressions.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Python's numbers: a bool is an int, an int has any size ({@code Long}, or {@code BigInteger} beyond it), a float is a double. */
public final class Numbers {

    private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);
    private static final long EXACT_IN_DOUBLE = 1L << 53;

    private Numbers() {}

    /** Whether the value is an int, float or bool. */
    public static boolean isNumber(@Nullable Object value) {
        return value instanceof Long
                || value instanceof Double
                || value instanceof Boolean
                || value instanceof BigInteger;
    }

    /** Whether the value is an int or bool. */
    public static boolean isInteger(@Nullable Object value) {
        return value instanceof Long || value instanceof Boolean || value instanceof BigInteger;
    }

    /** The int in its only form: a {@code Long} when it fits. */
    public static Object integer(BigInteger value) {
        return value.compareTo(MIN) >= 0 && value.compareTo(MAX) <= 0 ? (Object) value.longValue() : value;
    }

    /** The exact value of an int or bool. */
    public static BigInteger big(@Nullable Object integer) {
        if (integer instanceof BigInteger big) {
            return big;
        } else if (integer instanceof Boolean bool) {
            return bool ? BigInteger.ONE : BigInteger.ZERO;
        }
        return BigInteger.valueOf((Long) Objects.requireNonNull(integer));
    }

    /** An int that fits a long, or null. */
    public static @Nullable Long small(@Nullable Object value) {
        if (value instanceof Long number) {
            return number;
        } else if (value instanceof Boolean bool) {
            return bool ? 1L : 0L;
        }
        return null;
    }

    /** The nearest double; infinite for an int beyond its range. */
    public static double real(@Nullable Object number) {
        if (number instanceof Double real) {
            return real;
        } else if (number instanceof Boolean bool) {
            return bool ? 1 : 0;
        }
        return ((Number) Objects.requireNonNull(number)).doubleValue();
    }

    /** Whether two numbers are equal, whatever their types. */
    public static boolean equal(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Long a && right instanceof Long b) {
            return a.longValue() == b.longValue();
        }
        return !isNan(left) && !isNan(right) && compare(left, right) == 0;
    }

    public static boolean isNan(@Nullable Object number) {
        return number instanceof Double real && real.isNaN();
    }

    /** The order of two numbers of which none is NaN, exact between ints and floats. */
    public static int compare(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Double || right instanceof Double) {
            return compareReal(left, right);
        }
        Long a = small(left);
        Long b = small(right);
        return a != null && b != null ? Long.compare(a, b) : big(left).compareTo(big(right));
    }

    private static int compareReal(@Nullable Object left, @Nullable Object right) {
        double a = real(left);
        double b = real(right);
        boolean exact = (isExact(left) && isExact(right))
                || (Double.isInfinite(a) && left instanceof Double)
                || (Double.isInfinite(b) && right instanceof Double);
        if (exact) {
            return a < b ? -1 : a > b ? 1 : 0;
        }
        return decimal(left).compareTo(decimal(right));
    }

    private static boolean isExact(@Nullable Object number) {
        return !(number instanceof BigInteger)
                && !(number instanceof Long value && (value > EXACT_IN_DOUBLE || value < -EXACT_IN_DOUBLE));
    }

    private static BigDecimal decimal(@Nullable Object number) {
        return number instanceof Double real ? new BigDecimal(real) : new BigDecimal(big(number));
    }

    /** A hash that equal numbers share. */
    public static int hash(Object number) {
        if (number instanceof Double real) {
            boolean integral = real == Math.rint(real) && !Double.isInfinite(real);
            return integral ? hash(integer(new BigDecimal(real).toBigInteger())) : real.hashCode();
        }
        Long small = small(number);
        return small != null ? small.hashCode() : number.hashCode();
    }
}
