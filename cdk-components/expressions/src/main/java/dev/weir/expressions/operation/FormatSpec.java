package dev.weir.expressions.operation;

import dev.weir.expressions.number.FloatText;
import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.text.CodePoints;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Run;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How one value is laid out by {@code %} or {@code str.format}.
 *
 * @param fill        what fills up to the width, one code point
 * @param align       {@code <}, {@code >}, {@code ^} or {@code =}; 0 where the type decides
 * @param sign        {@code +}, {@code -} or a space
 * @param alternate   whether {@code #} stands in it
 * @param width       least width in code points
 * @param grouping    {@code ,} or {@code _} between thousands; 0 for none
 * @param precision   digits, or -1
 * @param type        the presentation letter; 0 for none
 */
record FormatSpec(
        int fill, char align, char sign, boolean alternate, int width, char grouping, int precision, char type) {

    String text(Run run, String value) {
        int length = CodePoints.length(value);
        String cut = precision >= 0 && precision < length ? CodePoints.slice(value, 0, precision) : value;
        return pad(run, "", cut, align == 0 || align == '=' ? '<' : align);
    }

    String integer(Run run, BigInteger value) {
        String digits = switch (type) {
            case 'x' -> value.abs().toString(16);
            case 'X' -> value.abs().toString(16).toUpperCase(Locale.ROOT);
            case 'o' -> value.abs().toString(8);
            case 'b' -> value.abs().toString(2);
            default -> value.abs().toString();
        };
        String prefix = alternate && "xXob".indexOf(type) >= 0 ? "0" + type : "";
        if (precision > digits.length()) {
            run.text(precision);
            digits = "0".repeat(precision - digits.length()) + digits;
        }
        String grouped = grouping == 0 ? digits : grouped(digits, "xXob".indexOf(type) >= 0 ? 4 : 3);
        return pad(run, sign(value.signum() < 0) + prefix, grouped, align == 0 ? '>' : align);
    }

    String real(Run run, double value) {
        boolean negative = value < 0 || (value == 0 && 1 / value < 0);
        double size = Math.abs(value);
        run.text(Math.max(0, precision));
        String digits = Double.isNaN(size) || Double.isInfinite(size) ? special(size) : finite(size);
        if (type == '%') {
            digits += "%";
        }
        if (grouping != 0) {
            int point = wholeEnd(digits);
            digits = grouped(digits.substring(0, point), 3) + digits.substring(point);
        }
        return pad(run, sign(negative), digits, align == 0 ? '>' : align);
    }

    private String special(double size) {
        String text = FloatText.of(size);
        return Character.isUpperCase(type) ? text.toUpperCase(Locale.ROOT) : text;
    }

    private String finite(double size) {
        int digits = precision < 0 ? 6 : precision;
        return switch (type) {
            case 'f', 'F' -> fixed(size, digits);
            case '%' -> fixed(size * 100, digits);
            case 'e', 'E' -> exponential(size, digits);
            case 'g', 'G', 'n' -> general(size, Math.max(1, digits), false);
            default -> precision < 0 ? FloatText.of(size) : general(size, Math.max(1, precision), true);
        };
    }

    private static String fixed(double size, int digits) {
        return new BigDecimal(size).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    }

    private String exponential(double size, int digits) {
        BigDecimal exact = new BigDecimal(size);
        BigDecimal rounded = exact.signum() == 0
                ? exact
                : exact.round(new java.math.MathContext(digits + 1, RoundingMode.HALF_EVEN));
        int exponent = exact.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        String mantissa = rounded.movePointLeft(exponent)
                .setScale(digits, RoundingMode.HALF_EVEN)
                .toPlainString();
        String power = (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
        return mantissa + (type == 'E' || type == 'G' ? "E" : "e") + (exponent < 0 ? "-" : "+") + power;
    }

    private String general(double size, int digits, boolean keepsPoint) {
        BigDecimal rounded = new BigDecimal(size).round(new java.math.MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        if (exponent < -4 || exponent >= digits) {
            String text = exponential(size, digits - 1);
            int split = text.indexOf(type == 'E' || type == 'G' ? 'E' : 'e');
            return trimmed(text.substring(0, split)) + text.substring(split);
        }
        String text = trimmed(rounded.setScale(Math.max(0, digits - 1 - exponent), RoundingMode.HALF_EVEN)
                .toPlainString());
        return keepsPoint && text.indexOf('.') < 0 ? text + ".0" : text;
    }

    private String trimmed(String digits) {
        if (alternate || digits.indexOf('.') < 0) {
            return digits;
        }
        int end = digits.length();
        while (digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, digits.charAt(end - 1) == '.' ? end - 1 : end);
    }

    private static int wholeEnd(String digits) {
        int i = 0;
        while (i < digits.length() && Character.isDigit(digits.charAt(i))) {
            i++;
        }
        return i;
    }

    private String grouped(String digits, int size) {
        StringBuilder out = new StringBuilder(digits);
        for (int i = digits.length() - size; i > 0; i -= size) {
            out.insert(i, grouping);
        }
        return out.toString();
    }

    private String sign(boolean negative) {
        return negative ? "-" : sign == '+' ? "+" : sign == ' ' ? " " : "";
    }

    private String pad(Run run, String prefix, String body, char where) {
        int missing = width - CodePoints.length(body) - prefix.length();
        if (missing <= 0) {
            return prefix + body;
        }
        run.text(width);
        int before = switch (where) {
            case '<' -> 0;
            case '^' -> missing / 2;
            default -> missing;
        };
        String filler = Character.toString(fill);
        if (where == '=') {
            return prefix + filler.repeat(missing) + body;
        }
        return filler.repeat(before) + prefix + body + filler.repeat(missing - before);
    }

    /** Lays out any value by {@code format(value, spec)}; numbers and texts know a layout. */
    String value(Run run, @Nullable Object value, String printed) {
        boolean integral = type == 0 || "dxXobn".indexOf(type) >= 0;
        if (value instanceof Double real) {
            return real(run, real);
        } else if (value instanceof Boolean && type == 0) {
            return text(run, printed);
        } else if (Numbers.isInteger(value) && type == 'c') {
            return text(run, Character.toString(Numbers.big(value).intValueExact()));
        } else if (Numbers.isInteger(value)) {
            return integral ? integer(run, Numbers.big(value)) : real(run, Numbers.real(value));
        } else if (type != 0 && type != 's') {
            throw EvaluationException.value("Unknown format code '" + type + "' for object of type 'str'");
        }
        return text(run, printed);
    }
}
