package dev.weir.expressions.library;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.value.Bytes;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Iteration;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import dev.weir.expressions.value.Types;
import dev.weir.expressions.value.Undefined;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
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
            .add("as_integer_ratio", Signature.of("self"), (run, a) -> Tuple.of(Numbers.integer(integer(a)), 1L))
            .add(
                    "to_bytes",
                    Signature.of("self")
                            .optional("length", 1L)
                            .optional("byteorder", "big")
                            .named("signed", false),
                    NumberMethods::toBytes)
            .add(
                    "from_bytes",
                    Signature.of("self", "bytes").optional("byteorder", "big").named("signed", false),
                    NumberMethods::fromBytes);

    static final Routines FLOAT = new Routines()
            .add(
                    "is_integer",
                    Signature.of("self"),
                    (run, a) -> real(a) == Math.rint(real(a)) && !Double.isInfinite(real(a)))
            .add("conjugate", Signature.of("self"), (run, a) -> real(a))
            .add("hex", Signature.of("self"), (run, a) -> HexFloat.of(real(a)))
            .add(
                    "fromhex",
                    Signature.of("self", "string").positionalOnly(),
                    (run, a) -> HexFloat.parse(TextMethods.text(a[1])))
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

    private static boolean isBig(@Nullable Object order) {
        if (!(order instanceof String name)) {
            throw EvaluationException.type("byteorder must be str, not " + Types.name(order));
        } else if (!name.equals("big") && !name.equals("little")) {
            throw EvaluationException.value("byteorder must be either 'little' or 'big'");
        } else {
            return name.equals("big");
        }
    }

    private static Object toBytes(Run run, @Nullable Object[] a) {
        BigInteger number = integer(a);
        if (!Numbers.isInteger(a[1])) {
            throw EvaluationException.type("'" + Types.name(a[1]) + "' object cannot be interpreted as an integer");
        }
        boolean big = isBig(a[2]);
        Long length = Numbers.small(a[1]);
        if (length == null || length < 0) {
            throw EvaluationException.value("length argument must be non-negative");
        }
        boolean signed = Python.truth(a[3]);
        long needed = signed ? number.bitLength() + 1L : number.bitLength();
        if (number.signum() < 0 && !signed) {
            throw EvaluationException.overflow("can't convert negative int to unsigned");
        } else if (number.signum() != 0 && needed > 8 * length) {
            throw EvaluationException.overflow("int too big to convert");
        }
        run.text(length);
        byte[] octets = new byte[(int) (long) length];
        for (int i = 0; i < octets.length; i++) {
            int octet = i < 8_192 ? number.shiftRight(8 * i).byteValue() : number.signum() < 0 ? -1 : 0;
            octets[big ? octets.length - 1 - i : i] = (byte) octet;
        }
        return new Bytes(octets);
    }

    private static Object fromBytes(Run run, @Nullable Object[] a) {
        boolean big = isBig(a[2]);
        byte[] octets = octets(run, a[1]);
        run.text(octets.length);
        if (octets.length > run.limits().integerBits() / 8) {
            throw EvaluationException.limit("bits in one integer", run.limits().integerBits());
        }
        if (!big) {
            for (int i = 0; i < octets.length / 2; i++) {
                byte last = octets[octets.length - 1 - i];
                octets[octets.length - 1 - i] = octets[i];
                octets[i] = last;
            }
        }
        BigInteger number = octets.length == 0
                ? BigInteger.ZERO
                : Python.truth(a[3]) ? new BigInteger(octets) : new BigInteger(1, octets);
        return a[0] instanceof Boolean ? (Object) (number.signum() != 0) : Numbers.integer(number);
    }

    private static byte[] octets(Run run, @Nullable Object value) {
        if (value instanceof Bytes bytes) {
            return bytes.toArray();
        } else if (value instanceof String || Numbers.isNumber(value)) {
            throw EvaluationException.type("cannot convert '" + Types.name(value) + "' object to bytes");
        }
        List<@Nullable Object> elements = Iteration.list(run, value);
        byte[] octets = new byte[elements.size()];
        for (int i = 0; i < octets.length; i++) {
            Object element = elements.get(i);
            Long octet = Numbers.small(element);
            if (!Numbers.isInteger(element)) {
                throw EvaluationException.type(
                        "'" + Types.name(element) + "' object cannot be interpreted as an integer");
            } else if (octet == null || octet < 0 || octet > 0xFF) {
                throw EvaluationException.value("bytes must be in range(0, 256)");
            }
            octets[i] = (byte) (long) octet;
        }
        return octets;
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
