package dev.weir.expressions.operation;

import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Operator;

/** Python's arithmetic on floats. */
final class Floats {

    private Floats() {}

    static Object apply(Operator operator, double left, double right) {
        return switch (operator) {
            case ADD -> left + right;
            case SUBTRACT -> left - right;
            case MULTIPLY -> left * right;
            case DIVIDE -> left / nonZero(right, "float division by zero");
            case FLOOR_DIVIDE -> floorDivide(left, nonZero(right, "float floor division by zero"));
            case MODULO -> modulo(left, nonZero(right, "float modulo"));
            case POWER -> power(left, right);
        };
    }

    private static double nonZero(double divisor, String message) {
        if (divisor == 0) {
            throw EvaluationException.zeroDivision(message);
        }
        return divisor;
    }

    private static double modulo(double left, double right) {
        double rest = left % right;
        if (rest == 0) {
            return Math.copySign(0.0, right);
        }
        return (right < 0) == (rest < 0) ? rest : rest + right;
    }

    private static double floorDivide(double left, double right) {
        double rest = left % right;
        double quotient = (left - rest) / right;
        if (rest != 0 && (right < 0) != (rest < 0)) {
            quotient -= 1;
        }
        if (quotient == 0) {
            return Math.copySign(0.0, left / right);
        }
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    static Object power(double base, double exponent) {
        if (base == 0 && exponent < 0) {
            throw EvaluationException.zeroDivision("0.0 cannot be raised to a negative power");
        } else if (base < 0 && exponent != Math.rint(exponent) && !Double.isInfinite(base)) {
            return Complex.power(new Complex(base, 0), new Complex(exponent, 0));
        } else if (base == 1 || (base == -1 && Double.isInfinite(exponent))) {
            return 1.0;
        }
        double result = Math.pow(base, exponent);
        if (Double.isInfinite(result) && !Double.isInfinite(base) && !Double.isInfinite(exponent)) {
            throw EvaluationException.overflow("(34, 'Numerical result out of range')");
        }
        return result;
    }
}
