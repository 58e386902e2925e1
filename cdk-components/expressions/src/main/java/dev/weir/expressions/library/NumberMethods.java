package dev.weir.expressions.library;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import dev.weir.expressions.value.Undefined;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The methods of ints and floats. */
final class NumberMethods {

    static final Routines INTEGER = new Routines()
            .add("bit_length", Signature.of("self"), (run, a) ->
                    (long) integer(a).abs().bitLength())
            .add("bit_count", Signature.of("self"), (run, a) ->
                    (long) integer(a).abs().bitCount())
            .add("conjugate", Signature.of("self"), (run, a) -> Numbers.integer(integer(a)))
            .add("as_integer_ratio", Signature.of("self"), (run, a) -> Tuple.of(Numbers.integer(integer(a)), 1L));

    static final Routines FLOAT = new Routines()
            .add(
                    "is_integer",
                    Signature.of("self"),
                    (run, a) -> real(a) == Math.rint(real(a)) && !Double.isInfinite(real(a)))
            .add("conjugate", Signature.of("self"), (run, a) -> real(a))
            .add("as_integer_ratio", Signature.of("self"), NumberMethods::ratio);

    private NumberMethods() {}

    /** The attributes of numbers that are no methods, or {@link Undefined#ABSENT}. */
    static Object part(Object number, String name) {
        Object plain = number instanceof Double ? number : Numbers.integer(Numbers.big(number));
        boolean integral = !(number instanceof Double);
        return switch (name) {
            case "real" -> plain;
            case "imag" -> integral ? (Object) 0L : (Object) 0.0;
            case "numerator" -> integral ? plain : Undefined.ABSENT;
            case "denominator" -> integral ? 1L : Undefined.ABSENT;
            default -> Undefined.ABSENT;
        };
    }

    private static BigInteger integer(@Nullable Object[] values) {
        return Numbers.big(Objects.requireNonNull(values[0]));
    }

    private static double real(@Nullable Object[] values) {
        return (Double) Objects.requireNonNull(values[0]);
    }

    private static Object ratio(Run run, @Nullable Object[] a) {
        double value = real(a);
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            throw Double.isNaN(value)
                    ? EvaluationException.value("cannot convert NaN to integer ratio")
                    : EvaluationException.overflow("cannot convert Infinity to integer ratio");
        }
        BigDecimal exact = new BigDecimal(value).stripTrailingZeros();
        BigInteger below = BigInteger.TEN.pow(Math.max(0, exact.scale()));
        BigInteger above = exact.multiply(new BigDecimal(below)).toBigIntegerExact();
        BigInteger shared = above.gcd(below).max(BigInteger.ONE);
        return Tuple.of(Numbers.integer(above.divide(shared)), Numbers.integer(below.divide(shared)));
    }
}
