package dev.weir.expressions.operation;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.value.Bytes;
import dev.weir.expressions.value.Dicts;
import dev.weir.expressions.value.Draft;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Marks;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import dev.weir.expressions.value.Types;
import dev.weir.expressions.value.Undefined;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** {@code text % values}. */
public class Printf {

    final Run run;
    private final String format;
    final @Nullable Object given;
    private final List<@Nullable Object> values;
    private final Draft out;
    private int at;
    private int next;
    private boolean named;
    private final @Nullable UnaryOperator<String> escape;

    Printf(Run run, String format, @Nullable Object given, @Nullable UnaryOperator<String> escape) {
        this.run = run;
        this.format = format;
        this.given = given;
        this.escape = escape;
        this.out = new Draft(run);
        this.values = given instanceof Tuple tuple ? tuple.values() : java.util.Collections.singletonList(given);
    }

    public static String format(Run run, String format, @Nullable Object values) {
        return new Printf(run, format, values, null).run();
    }

    /** The same for a format that is marked as HTML: printed values are escaped unless they are marked too. */
    public static String format(Run run, String format, @Nullable Object values, UnaryOperator<String> escape) {
        return new Printf(run, format, values, escape).run();
    }

    final String run() {
        run.text(format.length());
        while (at < format.length()) {
            char c = format.charAt(at++);
            if (c == '%') {
                conversion();
            } else {
                out.append(c);
            }
        }
        if (next < values.size() && !named && !hasItems()) {
            throw EvaluationException.type("not all arguments converted during string formatting");
        }
        return out.toString();
    }

    /** Whether the values count as a mapping, of which not all need be used. */
    boolean hasItems() {
        return given instanceof Map<?, ?>
                || given instanceof List<?>
                || given instanceof Bytes
                || given instanceof Undefined;
    }

    private void conversion() {
        boolean byName = at < format.length() && format.charAt(at) == '(';
        Object value = byName ? member() : Undefined.ABSENT;
        boolean left = false;
        boolean zero = false;
        boolean alternate = false;
        char sign = '-';
        for (; at < format.length() && "-+ #0".indexOf(format.charAt(at)) >= 0; at++) {
            char flag = format.charAt(at);
            left |= flag == '-';
            zero |= flag == '0';
            alternate |= flag == '#';
            sign = flag == '+' || (flag == ' ' && sign != '+') ? flag : sign;
        }
        int width = number(0, 18);
        if (width < 0) {
            left = true;
            width = -width;
        }
        int precision = -1;
        if (at < format.length() && format.charAt(at) == '.') {
            at++;
            precision = Math.max(0, number(0, 9));
        }
        if (at < format.length() && "hlL".indexOf(format.charAt(at)) >= 0) {
            at++;
        }
        if (at >= format.length()) {
            throw EvaluationException.value("incomplete format");
        }
        char type = format.charAt(at++);
        if (type == '%' && format.charAt(at - 2) == '%') {
            out.append('%');
            return;
        }
        boolean numeric = "diueEfFgGxXo".indexOf(type) >= 0;
        boolean zeros = zero && !left && numeric;
        char align = left ? '<' : zeros ? '=' : '>';
        FormatSpec spec =
                new FormatSpec(zeros ? '0' : ' ', align, sign, alternate, width, (char) 0, precision, type, false);
        append(spec, byName ? value : nextValue());
    }

    private @Nullable Object member() {
        int close = closing();
        if (close < 0) {
            throw EvaluationException.value("incomplete format key");
        } else if (given instanceof Undefined undefined) {
            throw undefined.error();
        } else if (!(given instanceof Map<?, ?> map)) {
            throw EvaluationException.type("format requires a mapping");
        } else {
            String key = format.substring(at + 1, close);
            at = close + 1;
            named = true;
            Object value = Dicts.get(map, key(key));
            if (value == Undefined.ABSENT) {
                throw new EvaluationException("KeyError", Python.repr(key));
            }
            return value;
        }
    }

    /** A name in the format as a key of the mapping. */
    Object key(String name) {
        return name;
    }

    private int closing() {
        int open = 0;
        for (int i = at; i < format.length(); i++) {
            open += format.charAt(i) == '(' ? 1 : format.charAt(i) == ')' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        return -1;
    }

    private int number(int otherwise, int mostDigits) {
        if (at < format.length() && format.charAt(at) == '*') {
            at++;
            Object given = nextValue();
            Long value = Numbers.small(given);
            if (!Numbers.isInteger(given)) {
                throw EvaluationException.type("* wants int");
            } else if (value == null || Math.abs(value) > Integer.MAX_VALUE) {
                throw EvaluationException.overflow("Python int too large to convert to C int");
            }
            return (int) (long) value;
        }
        int start = at;
        while (at < format.length() && Character.isDigit(format.charAt(at))) {
            at++;
        }
        if (at - start > mostDigits) {
            throw EvaluationException.value("width or precision too big");
        }
        return at == start ? otherwise : (int) Math.min(Integer.MAX_VALUE, Long.parseLong(format.substring(start, at)));
    }

    private @Nullable Object nextValue() {
        if (named || next >= values.size()) {
            throw EvaluationException.type("not enough arguments for format string");
        }
        return values.get(next++);
    }

    private void append(FormatSpec spec, @Nullable Object value) {
        out.append(converted(spec, value));
    }

    /** The text of a value that one conversion asks for. */
    String converted(FormatSpec spec, @Nullable Object value) {
        return switch (spec.type()) {
            case 's' -> spec.text(run, escaped(value, Python.text(value, run.limits())));
            case 'r' -> spec.text(run, escaped(null, Python.repr(value)));
            case 'a' -> spec.text(run, escaped(null, Python.ascii(value)));
            case 'c' -> spec.text(run, character(value));
            case 'd', 'i', 'u' -> spec.integer(run, whole(spec, value));
            case 'x', 'X', 'o' -> {
                if (!Numbers.isInteger(value)) {
                    throw EvaluationException.type(
                            "%" + spec.type() + " format: an integer is required, not " + Types.name(value));
                }
                yield spec.integer(run, Numbers.big(value));
            }
            case 'e', 'E', 'f', 'F', 'g', 'G' -> {
                if (!Numbers.isNumber(value)) {
                    throw wrongType(spec, "must be real number", value);
                }
                yield spec.real(run, Integers.real(value));
            }
            default -> throw EvaluationException.value("unsupported format character '" + spec.type() + "'");
        };
    }

    private String escaped(@Nullable Object value, String text) {
        Marks marks = run.marks();
        boolean marked = marks != null && marks.isMarked(value);
        return escape == null || marked ? text : escape.apply(text);
    }

    private static String character(@Nullable Object value) {
        Long code = Numbers.small(value);
        if (Numbers.isInteger(value) && (code == null || code < 0 || code > Character.MAX_CODE_POINT)) {
            throw EvaluationException.overflow("%c arg not in range(0x110000)");
        } else if (code != null && Character.isValidCodePoint((int) (long) code)) {
            return Character.toString((int) (long) code);
        } else if (value instanceof String text && text.codePointCount(0, text.length()) == 1) {
            return text;
        }
        throw EvaluationException.type("%c requires int or char");
    }

    private static BigInteger whole(FormatSpec spec, @Nullable Object value) {
        if (value instanceof Double real && real.isNaN()) {
            throw EvaluationException.value("cannot convert float NaN to integer");
        } else if (value instanceof Double real && real.isInfinite()) {
            throw EvaluationException.overflow("cannot convert float infinity to integer");
        } else if (value instanceof Double real) {
            return new BigDecimal(real).toBigInteger();
        } else if (Numbers.isInteger(value)) {
            return Numbers.big(value);
        }
        throw wrongType(spec, "a real number is required", value);
    }

    private static EvaluationException wrongType(FormatSpec spec, String what, @Nullable Object value) {
        if (value instanceof Undefined undefined) {
            return undefined.error();
        }
        return EvaluationException.type("%" + spec.type() + " format: " + what + ", not " + Types.name(value));
    }
}
