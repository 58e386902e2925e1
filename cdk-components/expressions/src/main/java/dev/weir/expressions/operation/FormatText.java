package dev.weir.expressions.operation;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.PythonObject;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Types;
import org.jspecify.annotations.Nullable;

/** {@code format(value, spec)}. */
public final class FormatText {

    private final String spec;
    private final boolean isText;
    private int at;

    private FormatText(String spec, boolean isText) {
        this.spec = spec;
        this.isText = isText;
    }

    /**
     * Lays a value out.
     *
     * @throws EvaluationException a TypeError for a value whose type has no layouts, a ValueError for a wrong one
     */
    public static String format(Run run, @Nullable Object value, String spec) {
        if (spec.isEmpty()) {
            return Python.text(value, run.limits());
        } else if (value instanceof PythonObject object) {
            String text = object.format(run, spec);
            if (text != null) {
                return text;
            }
        } else if (value instanceof String || (value != null && Numbers.isNumber(value))) {
            return new FormatText(spec, value instanceof String).parse().value(run, value);
        }
        throw EvaluationException.type("unsupported format string passed to " + Types.name(value) + ".__format__");
    }

    private FormatSpec parse() {
        int fill = ' ';
        char align = 0;
        boolean filled = false;
        int second = spec.offsetByCodePoints(0, 1);
        if (second < spec.length() && isAlign(spec.charAt(second))) {
            fill = spec.codePointAt(0);
            align = spec.charAt(second);
            at = second + 1;
            filled = true;
        } else if (isAlign(spec.charAt(0))) {
            align = spec.charAt(at++);
        }
        char sign = at < spec.length() && "+- ".indexOf(spec.charAt(at)) >= 0 ? spec.charAt(at++) : 0;
        if (isText && sign != 0) {
            throw EvaluationException.value("Sign not allowed in string format specifier");
        }
        boolean noMinusZero = skip('z');
        boolean alternate = skip('#');
        boolean zeros = !filled && skip('0');
        int width = number(0);
        char grouping = grouping();
        int precision = precision();
        char type = at < spec.length() ? spec.charAt(at++) : 0;
        if (at < spec.length()) {
            throw EvaluationException.value("Invalid format specifier '" + spec + "'");
        }
        return new FormatSpec(
                zeros ? '0' : fill,
                align == 0 && zeros && !isText ? '=' : align,
                sign == 0 ? '-' : sign,
                alternate,
                width,
                grouping,
                precision,
                type,
                noMinusZero);
    }

    private char grouping() {
        char grouping = at < spec.length() && ",_".indexOf(spec.charAt(at)) >= 0 ? spec.charAt(at++) : 0;
        if (grouping != 0 && at < spec.length() && ",_".indexOf(spec.charAt(at)) >= 0) {
            throw EvaluationException.value("Cannot specify both ',' and '_'.");
        }
        return grouping;
    }

    private int precision() {
        if (!skip('.')) {
            return -1;
        }
        int precision = number(-1);
        if (precision < 0) {
            throw EvaluationException.value("Format specifier missing precision");
        }
        return precision;
    }

    private static boolean isAlign(char c) {
        return "<>^=".indexOf(c) >= 0;
    }

    private boolean skip(char c) {
        boolean found = at < spec.length() && spec.charAt(at) == c;
        at += found ? 1 : 0;
        return found;
    }

    private int number(int otherwise) {
        int start = at;
        while (at < spec.length() && spec.charAt(at) >= '0' && spec.charAt(at) <= '9') {
            at++;
        }
        if (at - start > 9) {
            throw EvaluationException.value("Too many decimal digits in format string");
        }
        return at == start ? otherwise : Integer.parseInt(spec.substring(start, at));
    }
}
