package dev.weir.expressions.operation;

import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Run;
import org.jspecify.annotations.Nullable;

/** {@code format(value, spec)}. */
public final class FormatText {

    private final String spec;
    private int at;

    private FormatText(String spec) {
        this.spec = spec;
    }

    public static String format(Run run, @Nullable Object value, String spec) {
        String printed = Python.text(value, run.limits());
        return spec.isEmpty() ? printed : new FormatText(spec).parse().value(run, value, printed);
    }

    private FormatSpec parse() {
        int fill = ' ';
        char align = 0;
        int second = spec.offsetByCodePoints(0, 1);
        if (second < spec.length() && isAlign(spec.charAt(second))) {
            fill = spec.codePointAt(0);
            align = spec.charAt(second);
            at = second + 1;
        } else if (isAlign(spec.charAt(0))) {
            align = spec.charAt(at++);
        }
        char sign = at < spec.length() && "+- ".indexOf(spec.charAt(at)) >= 0 ? spec.charAt(at++) : '-';
        boolean alternate = skip('#');
        if (skip('0') && align == 0) {
            fill = '0';
            align = '=';
        }
        int width = number(0);
        char grouping = at < spec.length() && ",_".indexOf(spec.charAt(at)) >= 0 ? spec.charAt(at++) : 0;
        int precision = skip('.') ? number(-1) : -1;
        char type = at < spec.length() ? spec.charAt(at++) : 0;
        if (at < spec.length() || (type != 0 && "sdxXobceEfFgGn%".indexOf(type) < 0)) {
            throw EvaluationException.value("Invalid format specifier '" + spec + "'");
        }
        return new FormatSpec(fill, align, sign, alternate, width, grouping, precision, type);
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
