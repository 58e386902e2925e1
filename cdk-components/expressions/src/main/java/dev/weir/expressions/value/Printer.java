package dev.weir.expressions.value;

import dev.weir.expressions.number.FloatText;
import dev.weir.expressions.text.Quoted;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes values as Python's {@code str} and {@code repr} do, up to a size and a depth. */
final class Printer {

    private static final int MOST_DIGITS_IN_BITS = 14_284;

    /** Printing a whole number takes time with the square of its length. */
    private static final int QUADRATIC_STEPS = 14;

    private final Draft out;
    private final Limits limits;
    private final @Nullable Marks marks;

    private Printer(Draft out, Limits limits) {
        this.out = out;
        this.limits = limits;
        Run run = Run.current();
        this.marks = run == null ? null : run.marks();
    }

    /** The text of a value, without a builder where it has one already. */
    static String text(@Nullable Object value, Limits limits) {
        if (value instanceof String text) {
            return text;
        } else if (value instanceof Long number) {
            return number.toString();
        } else if (value == null) {
            return "None";
        } else if (value instanceof Boolean bool) {
            return bool ? "True" : "False";
        } else if (value instanceof Double real) {
            return FloatText.of(real);
        } else if (value instanceof Undefined) {
            return "";
        } else if (value instanceof PythonObject object) {
            return object.text();
        }
        return repr(value, limits);
    }

    static String repr(@Nullable Object value, Limits limits) {
        Draft out = new Draft(limits);
        new Printer(out, limits).repr(value, 0);
        return out.toString();
    }

    private void repr(@Nullable Object given, int depth) {
        Object value = Incoming.value(given);
        Run.inner(1);
        if (depth > limits.depth()) {
            throw EvaluationException.limit("nested values", limits.depth());
        } else if (value instanceof String text) {
            boolean marked = marks != null && marks.isMarked(text);
            out.append(marked ? "Markup(" : "");
            Quoted.append(out.space(Quoted.length(text)), text);
            out.append(marked ? ")" : "");
        } else if (value instanceof List<?> list) {
            sequence("[", list, "]", depth);
        } else if (value instanceof Map<?, ?> map) {
            mapping(map, depth);
        } else if (value instanceof Tuple tuple) {
            sequence("(", tuple.values(), tuple.values().size() == 1 ? ",)" : ")", depth);
        } else if (value instanceof PySet set) {
            sequence(set.size() == 0 ? "set(" : "{", set.values(), set.size() == 0 ? ")" : "}", depth);
        } else if (value instanceof Bytes bytes) {
            Quoted.append(out.space(2 + 4L * bytes.size()), bytes.toArray());
        } else if (value instanceof PythonObject object) {
            out.append(object.repr());
        } else {
            scalar(value);
        }
    }

    private void scalar(@Nullable Object value) {
        if (value instanceof BigInteger big && big.bitLength() > MOST_DIGITS_IN_BITS) {
            throw EvaluationException.value("Exceeds the limit (4300 digits) for integer string conversion");
        } else if (value instanceof BigInteger big) {
            Run.inner((long) big.bitLength() * big.bitLength() >> QUADRATIC_STEPS);
            out.append(big.toString());
        } else if (value instanceof Undefined) {
            out.append("Undefined");
        } else if (value == null || value instanceof Boolean || value instanceof Number) {
            out.append(text(value, limits));
        } else {
            out.append("<object>");
        }
    }

    private void sequence(String open, List<?> values, String close, int depth) {
        out.append(open);
        String separator = "";
        for (Object value : values) {
            out.append(separator);
            repr(value, depth + 1);
            separator = ", ";
        }
        out.append(close);
    }

    private void mapping(Map<?, ?> map, int depth) {
        out.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            repr(entry.getKey(), depth + 1);
            out.append(": ");
            repr(entry.getValue(), depth + 1);
            separator = ", ";
        }
        out.append('}');
    }
}
