package dev.weir.expressions.library;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.operation.Arithmetic;
import dev.weir.expressions.operation.Complex;
import dev.weir.expressions.operation.Integers;
import dev.weir.expressions.operation.Printf;
import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.value.Bytes;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Operator;
import dev.weir.expressions.value.Ordering;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import dev.weir.expressions.value.Types;
import dev.weir.expressions.value.Undefined;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Filters that make or change numbers. */
final class NumberFilters {

    private static final Signature VALUE = Signature.of("value");

    static final Routines ALL = new Routines()
            .add("int", VALUE.optional("default", 0L).optional("base", 10L), NumberFilters::integer)
            .add("float", VALUE.optional("default", 0.0), NumberFilters::real)
            .add("abs", VALUE, (run, a) -> abs(a[0]))
            .add("round", VALUE.optional("precision", 0L).optional("method", "common"), NumberFilters::round)
            .add(
                    "filesizeformat",
                    VALUE.optional("binary", false),
                    (run, a) -> fileSize(run, a[0], Python.truth(a[1])));

    /** Decimals that no float has. */
    private static final int MOST_DECIMALS = 400;

    /** A digit that no integer has, which may have. */
    private static final int FARTHEST_DIGIT = 20_000;

    private NumberFilters() {}

    private static @Nullable Object integer(Run run, @Nullable Object[] a) {
        Object value = a[0];
        if (value instanceof Undefined undefined) {
            throw undefined.error();
        } else if (Numbers.isInteger(value)) {
            return Numbers.integer(Numbers.big(value));
        } else if (value instanceof Double real) {
            if (real.isInfinite()) {
                throw EvaluationException.overflow("cannot convert float infinity to integer");
            }
            return real.isNaN() ? a[1] : truncated(real);
        } else if (value instanceof String text) {
            run.text(text.length());
            Long base = Numbers.small(a[2]);
            Object whole = base == null ? null : NumberText.integer(text, base);
            Double real = whole == null ? NumberText.real(text) : null;
            return whole != null ? whole : real == null || real.isNaN() || real.isInfinite() ? a[1] : truncated(real);
        }
        return a[1];
    }

    private static Object truncated(double value) {
        return Numbers.integer(new BigDecimal(value).toBigInteger());
    }

    private static @Nullable Object real(Run run, @Nullable Object[] a) {
        Object value = a[0];
        if (value instanceof Undefined undefined) {
            throw undefined.error();
        } else if (value instanceof Double) {
            return value;
        } else if (Numbers.isInteger(value)) {
            double real = Numbers.real(value);
            if (Double.isInfinite(real)) {
                throw EvaluationException.overflow("int too large to convert to float");
            }
            return real;
        } else if (value instanceof String text) {
            run.text(text.length());
            Double real = NumberText.real(text);
            return real == null ? a[1] : real;
        }
        return a[1];
    }

    private static @Nullable Object abs(@Nullable Object value) {
        if (value instanceof Double real) {
            return Math.abs(real);
        } else if (Numbers.isInteger(value)) {
            return Numbers.integer(Numbers.big(value).abs());
        } else if (value instanceof Complex complex) {
            return complex.size();
        } else if (Types.name(value).equals("datetime.timedelta")) {
            return Python.truth(value) && Ordering.less(value, Arithmetic.sign(true, value))
                    ? Arithmetic.sign(true, value)
                    : value;
        }
        throw EvaluationException.type("bad operand type for abs(): '" + Types.name(value) + "'");
    }

    private static Object round(Run run, @Nullable Object[] a) {
        Long precision = Numbers.small(a[1]);
        if (!"common".equals(a[2]) && !"ceil".equals(a[2]) && !"floor".equals(a[2])) {
            throw new EvaluationException("FilterArgumentError", "method must be common, ceil or floor");
        } else if (a[1] == null && "common".equals(a[2]) && Numbers.isNumber(a[0])) {
            return toInteger(a[0]);
        } else if (a[0] instanceof Undefined undefined && !"common".equals(a[2])) {
            throw undefined.error();
        } else if (!Numbers.isNumber(a[0]) || precision == null) {
            throw EvaluationException.type("type " + Types.name(a[0]) + " doesn't define __round__ method");
        } else if (!"common".equals(a[2])) {
            Object factor = Arithmetic.apply(run, Operator.POWER, 10L, precision);
            Object scaled = Arithmetic.apply(run, Operator.MULTIPLY, a[0], factor);
            RoundingMode mode = "ceil".equals(a[2]) ? RoundingMode.CEILING : RoundingMode.FLOOR;
            return java.util.Objects.requireNonNull(Arithmetic.apply(
                    run, Operator.DIVIDE, whole(java.util.Objects.requireNonNull(scaled), mode), factor));
        }
        return common(a[0], (int) Math.max(-FARTHEST_DIGIT, Math.min(FARTHEST_DIGIT, precision)));
    }

    private static Object toInteger(Object number) {
        if (number instanceof Double real && Double.isFinite(real)) {
            return Numbers.integer(
                    new BigDecimal(real).setScale(0, RoundingMode.HALF_EVEN).toBigInteger());
        }
        return whole(number instanceof Boolean ? Numbers.integer(Numbers.big(number)) : number, RoundingMode.DOWN);
    }

    private static Object whole(Object number, RoundingMode mode) {
        if (!(number instanceof Double real)) {
            return number;
        } else if (real.isNaN()) {
            throw EvaluationException.value("cannot convert float NaN to integer");
        } else if (real.isInfinite()) {
            throw EvaluationException.overflow("cannot convert float infinity to integer");
        }
        return Numbers.integer(new BigDecimal(real).setScale(0, mode).toBigInteger());
    }

    private static Object common(@Nullable Object number, int precision) {
        if (number instanceof Double real) {
            return real.isNaN() || real.isInfinite() || precision > MOST_DECIMALS
                    ? real
                    : Math.copySign(
                            new BigDecimal(real)
                                    .setScale(precision, RoundingMode.HALF_EVEN)
                                    .doubleValue(),
                            real);
        }
        BigDecimal exact = new BigDecimal(Numbers.big(number));
        return Numbers.integer(
                exact.setScale(Math.min(0, precision), RoundingMode.HALF_EVEN).toBigInteger());
    }

    private static String fileSize(Run run, @Nullable Object value, boolean binary) {
        double size = bytes(value);
        double base = binary ? 1024 : 1000;
        if (size == 1) {
            return "1 Byte";
        } else if (size < base) {
            return whole(size, RoundingMode.DOWN) + " Bytes";
        }
        int unit = 1;
        while (unit < 8 && !(size < Math.pow(base, unit + 1.0))) {
            unit++;
        }
        String prefix = "kMGTPEZY".substring(unit - 1, unit);
        String name = binary ? prefix.toUpperCase(java.util.Locale.ROOT) + "iB" : prefix + "B";
        return Printf.format(run, "%.1f " + name, Tuple.of(base * size / Math.pow(base, unit + 1.0)));
    }

    private static double bytes(@Nullable Object value) {
        if (value instanceof Undefined undefined) {
            throw undefined.error();
        }
        String text = value instanceof Bytes octets
                ? new String(octets.toArray(), StandardCharsets.ISO_8859_1)
                : value instanceof String given ? given : null;
        Object number = text == null ? value : NumberText.real(text);
        if (number == null && text != null) {
            throw EvaluationException.value("could not convert string to float: " + Python.repr(text));
        } else if (!Numbers.isNumber(number)) {
            throw EvaluationException.type(
                    "float() argument must be a string or a real number, not '" + Types.name(value) + "'");
        }
        return Integers.real(number);
    }
}
