package dev.weir.expressions.operation;

import dev.weir.expressions.number.FloatText;
import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.routine.BoundMethod;
import dev.weir.expressions.routine.Routine;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Operator;
import dev.weir.expressions.value.PythonObject;
import dev.weir.expressions.value.Undefined;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Python's complex number, which the root of a negative number is. */
public record Complex(double real, double imaginary) implements PythonObject {

    private static final int LARGEST_POWER = 100;
    private static final Routine CONJUGATE = new Routine("conjugate", Signature.of("self"), (run, a) -> {
        Complex self = (Complex) Objects.requireNonNull(a[0]);
        return new Complex(self.real, -self.imaginary);
    });

    /** A base raised to an exponent, by their angles. */
    static Complex power(Complex base, Complex exponent) {
        if (exponent.isZero()) {
            return new Complex(1, 0);
        } else if (base.isZero()) {
            if (exponent.imaginary != 0 || exponent.real < 0) {
                throw EvaluationException.zeroDivision("0.0 to a negative or complex power");
            }
            return new Complex(0, 0);
        }
        double size = Math.hypot(base.real, base.imaginary);
        double length = Math.pow(size, exponent.real);
        double angle = Math.atan2(base.imaginary, base.real);
        double phase = angle * exponent.real;
        if (exponent.imaginary != 0) {
            length *= Math.exp(-angle * exponent.imaginary);
            phase += exponent.imaginary * Math.log(size);
        }
        return new Complex(length * Math.cos(phase), length * Math.sin(phase));
    }

    private static @Nullable Complex of(@Nullable Object value) {
        if (value instanceof Complex complex) {
            return complex;
        }
        return value != null && Numbers.isNumber(value) ? new Complex(Integers.real(value), 0) : null;
    }

    @Override
    public @Nullable Object left(Operator operator, @Nullable Object other) {
        Complex right = of(other);
        return right == null ? Undefined.ABSENT : apply(operator, this, right);
    }

    @Override
    public @Nullable Object right(Operator operator, @Nullable Object other) {
        Complex left = of(other);
        return left == null ? Undefined.ABSENT : apply(operator, left, this);
    }

    private static Object apply(Operator operator, Complex a, Complex b) {
        return switch (operator) {
            case ADD -> new Complex(a.real + b.real, a.imaginary + b.imaginary);
            case SUBTRACT -> new Complex(a.real - b.real, a.imaginary - b.imaginary);
            case MULTIPLY -> a.times(b);
            case DIVIDE -> a.over(b);
            case POWER -> raised(a, b);
            case FLOOR_DIVIDE, MODULO -> Undefined.ABSENT;
        };
    }

    private static Complex raised(Complex base, Complex exponent) {
        boolean whole = exponent.imaginary == 0
                && exponent.real == Math.floor(exponent.real)
                && Math.abs(exponent.real) <= LARGEST_POWER;
        if (!whole) {
            return power(base, exponent);
        }
        Complex product = new Complex(1, 0);
        Complex square = base;
        for (long left = (long) Math.abs(exponent.real); left > 0; left >>= 1) {
            product = (left & 1) == 1 ? product.times(square) : product;
            square = square.times(square);
        }
        return exponent.real >= 0 ? product : new Complex(1, 0).over(product);
    }

    private Complex times(Complex other) {
        return new Complex(
                real * other.real - imaginary * other.imaginary, real * other.imaginary + imaginary * other.real);
    }

    /** Divides by the larger part of the divisor first, so that squares do not overflow. */
    private Complex over(Complex other) {
        if (other.isZero()) {
            throw EvaluationException.zeroDivision("complex division by zero");
        } else if (Math.abs(other.real) >= Math.abs(other.imaginary)) {
            double ratio = other.imaginary / other.real;
            double divisor = other.real + other.imaginary * ratio;
            return new Complex((real + imaginary * ratio) / divisor, (imaginary - real * ratio) / divisor);
        }
        double ratio = other.real / other.imaginary;
        double divisor = other.real * ratio + other.imaginary;
        return new Complex((real * ratio + imaginary) / divisor, (imaginary * ratio - real) / divisor);
    }

    /** The distance from zero, which {@code abs} gives. */
    public double size() {
        return Math.hypot(real, imaginary);
    }

    private boolean isZero() {
        return real == 0 && imaginary == 0;
    }

    @Override
    public @Nullable Object attribute(String name) {
        return switch (name) {
            case "real" -> real;
            case "imag" -> imaginary;
            case "conjugate" -> new BoundMethod(this, CONJUGATE);
            default -> Undefined.ABSENT;
        };
    }

    @Override
    public String typeName() {
        return "complex";
    }

    @Override
    public String repr() {
        if (real == 0 && Math.copySign(1, real) > 0) {
            return part(imaginary) + "j";
        }
        boolean signed = imaginary < 0 || (imaginary == 0 && 1 / imaginary < 0);
        return "(" + part(real) + (signed ? "" : "+") + part(imaginary) + "j)";
    }

    private static String part(double value) {
        String text = FloatText.of(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    @Override
    public boolean truth() {
        return !isZero();
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        Complex complex = of(other);
        return complex != null && complex.real == real && complex.imaginary == imaginary;
    }

    @Override
    public int hash() {
        return imaginary == 0 ? Numbers.hash(real) : Double.hashCode(real) * 31 + Double.hashCode(imaginary);
    }
}
