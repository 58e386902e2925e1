package dev.weir.expressions.operation;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Operator;
import dev.weir.expressions.value.Run;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Python's exact arithmetic on ints. */
public final class Integers {

    private static final long EXACT_IN_DOUBLE = 1L << 53;
    private static final MathContext QUOTIENT = new MathContext(80, RoundingMode.HALF_EVEN);

    private Integers() {}

    static Object apply(Run run, Operator operator, @Nullable Object left, @Nullable Object right) {
        Long a = Numbers.small(left);
        Long b = Numbers.small(right);
        if (a != null && b != null) {
            return small(run, operator, a, b);
        }
        return big(run, operator, Numbers.big(left), Numbers.big(right));
    }

    private static Object small(Run run, Operator operator, long left, long right) {
        switch (operator) {
            case ADD:
                long sum = left + right;
                return ((left ^ sum) & (right ^ sum)) < 0 ? bigResult(run, operator, left, right) : (Object) sum;
            case SUBTRACT:
                long difference = left - right;
                return ((left ^ right) & (left ^ difference)) < 0
                        ? bigResult(run, operator, left, right)
                        : (Object) difference;
            case FLOOR_DIVIDE:
                return right == 0 || left == Long.MIN_VALUE
                        ? bigResult(run, operator, left, right)
                        : (Object) Math.floorDiv(left, right);
            case MODULO:
                return right == 0 ? bigResult(run, operator, left, right) : (Object) Math.floorMod(left, right);
            default:
                return bigResult(run, operator, left, right);
        }
    }

    private static Object bigResult(Run run, Operator operator, long left, long right) {
        return big(run, operator, BigInteger.valueOf(left), BigInteger.valueOf(right));
    }

    private static Object big(Run run, Operator operator, BigInteger left, BigInteger right) {
        return switch (operator) {
            case ADD -> checked(run, left.add(right));
            case SUBTRACT -> checked(run, left.subtract(right));
            case MULTIPLY -> {
                size(run, (long) left.bitLength() + right.bitLength());
                yield checked(run, left.multiply(right));
            }
            case DIVIDE -> quotient(left, nonZero(right, "division by zero"));
            case FLOOR_DIVIDE ->
                Numbers.integer(floorDivide(left, nonZero(right, "integer division or modulo by zero")));
            case MODULO -> Numbers.integer(modulo(left, nonZero(right, "integer division or modulo by zero")));
            case POWER -> power(run, left, right);
        };
    }

    private static BigInteger nonZero(BigInteger divisor, String message) {
        if (divisor.signum() == 0) {
            throw EvaluationException.zeroDivision(message);
        }
        return divisor;
    }

    private static BigInteger floorDivide(BigInteger left, BigInteger right) {
        BigInteger[] parts = left.divideAndRemainder(right);
        boolean down = parts[1].signum() != 0 && parts[1].signum() != right.signum();
        return down ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private static BigInteger modulo(BigInteger left, BigInteger right) {
        BigInteger rest = left.remainder(right);
        return rest.signum() != 0 && rest.signum() != right.signum() ? rest.add(right) : rest;
    }

    private static double quotient(BigInteger left, BigInteger right) {
        if (isExact(left) && isExact(right)) {
            return left.doubleValue() / right.doubleValue();
        }
        double result =
                new BigDecimal(left).divide(new BigDecimal(right), QUOTIENT).doubleValue();
        if (Double.isInfinite(result)) {
            throw EvaluationException.overflow("integer division result too large for a float");
        }
        return result;
    }

    private static boolean isExact(BigInteger value) {
        return value.bitLength() < 64 && Math.abs(value.longValue()) <= EXACT_IN_DOUBLE;
    }

    private static Object power(Run run, BigInteger base, BigInteger exponent) {
        if (exponent.signum() < 0) {
            return Floats.power(real(base), real(exponent));
        } else if (base.bitLength() <= 1 && base.abs().compareTo(BigInteger.ONE) <= 0) {
            boolean odd = exponent.testBit(0);
            return exponent.signum() == 0 ? 1L : Numbers.integer(odd ? base : base.abs());
        }
        long bits = exponent.bitLength() > 31 ? Long.MAX_VALUE : exponent.longValue() * base.bitLength();
        size(run, bits);
        return checked(run, base.pow(exponent.intValueExact()));
    }

    /** The double of a number; an OverflowError for an int beyond its range. */
    public static double real(@Nullable Object number) {
        double real = Numbers.real(number);
        if (Double.isInfinite(real) && !(number instanceof Double)) {
            throw EvaluationException.overflow("int too large to convert to float");
        }
        return real;
    }

    private static Object checked(Run run, BigInteger value) {
        size(run, value.bitLength());
        return Numbers.integer(value);
    }

    private static void size(Run run, long bits) {
        if (bits > run.limits().integerBits()) {
            throw EvaluationException.limit("bits in one integer", run.limits().integerBits());
        }
        run.steps(bits >> 6);
    }
}
