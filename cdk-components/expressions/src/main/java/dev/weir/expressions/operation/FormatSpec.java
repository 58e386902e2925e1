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
 * @param noMinusZero whether what rounds to minus zero loses its sign
 */
record FormatSpec(
        int fill,
        char align,
        char sign,
        boolean alternate,
        int width,
        char grouping,
        int precision,
        char type,
        boolean noMinusZero) {

    String text(Run run, String value) {
        int length = CodePoints.length(value);
        String cut = precision >= 0 && precision < length ? CodePoints.slice(value, 0, precision) : value;
        return whole(run, cut);
    }

    /** A text of which nothing is cut off. */
    String whole(Run run, String value) {
        return pad(run, "", value, align == 0 || align == '=' ? '<' : align);
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
        String head = sign(value.signum() < 0) + prefix;
        String grouped =
                grouping == 0 ? digits : grouped(run, digits, "xXob".indexOf(type) >= 0 ? 4 : 3, head.length());
        return pad(run, head, grouped, align == 0 ? '>' : align);
    }

    String real(Run run, double value) {
        boolean negative = value < 0 || (value == 0 && 1 / value < 0);
        double size = Math.abs(value);
        run.text(Math.max(0, precision));
        String digits = Double.isNaN(size) || Double.isInfinite(size) ? special(size) : finite(size);
        if (type == '%') {
            digits += "%";
        }
        String sign = sign(negative && !(noMinusZero && isZero(digits)));
        if (grouping != 0 && Double.isFinite(size)) {
            int point = wholeEnd(digits);
            String tail = digits.substring(point);
            digits = grouped(run, digits.substring(0, point), 3, sign.length() + tail.length()) + tail;
        }
        return pad(run, sign, digits, align == 0 ? '>' : align);
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

    private String fixed(double size, int digits) {
        String text =
                new BigDecimal(size).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
        return alternate && digits == 0 ? text + "." : text;
    }

    private static boolean isZero(String digits) {
        return digits.chars().noneMatch(c -> c >= '1' && c <= '9') && digits.indexOf('0') >= 0;
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
        String point = alternate && digits == 0 ? "." : "";
        return mantissa + point + (type == 'E' || type == 'G' ? "E" : "e") + (exponent < 0 ? "-" : "+") + power;
    }

    private String general(double size, int digits, boolean keepsPoint) {
        BigDecimal rounded = new BigDecimal(size).round(new java.math.MathContext(digits, RoundingMode.HALF_EVEN));
        int exponent = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
        if (exponent < -4 || exponent >= (keepsPoint ? Math.max(1, digits - 1) : digits)) {
            String text = exponential(size, digits - 1);
            int split = text.indexOf(type == 'E' || type == 'G' ? 'E' : 'e');
            return trimmed(text.substring(0, split)) + text.substring(split);
        }
        String exact = rounded.setScale(Math.max(0, digits - 1 - exponent), RoundingMode.HALF_EVEN)
                .toPlainString();
        String text = alternate && exact.indexOf('.') < 0 ? exact + "." : trimmed(exact);
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

    /** The digits in groups; what zeros fill up to the width is grouped as well. */
    private String grouped(Run run, String digits, int size, int others) {
        StringBuilder out = new StringBuilder();
        int wanted = fill == '0' && align == '=' ? width - others : 0;
        run.text(Math.max(0, wanted));
        for (int i = digits.length() - 1, inGroup = 0; i >= 0 || out.length() < wanted; i--, inGroup++) {
            if (inGroup == size) {
                out.append(grouping);
                inGroup = 0;
            }
            out.append(i >= 0 ? digits.charAt(i) : '0');
        }
        return out.reverse().toString();
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

    /** Lays out a text, an int or a float by {@code format(value, spec)}; no other value has a layout. */
    String value(Run run, Object value) {
        if (value instanceof String text) {
            check(type == 0 || type == 's', "str");
            refuse(sign != '-', "Sign not allowed in string format specifier");
            refuse(noMinusZero, "Negative zero coercion (z) not allowed in string format specifier");
            refuse(alternate, "Alternate form (#) not allowed in string format specifier");
            refuse(align == '=', "'=' alignment not allowed in string format specifier");
            refuse(grouping != 0, "Cannot specify '" + grouping + "' with 's'.");
            return text(run, text);
        } else if (value instanceof Double real) {
            check(type == 0 || "eEfFgGn%".indexOf(type) >= 0, "float");
            refuse(grouping != 0 && type == 'n', "Cannot specify '" + grouping + "' with 'n'.");
            return real(run, real);
        } else if (type != 0 && "eEfFgG%".indexOf(type) >= 0) {
            return real(run, Integers.real(value));
        }
        return integral(run, Numbers.big(value));
    }

    private String integral(Run run, BigInteger value) {
        check(type == 0 || "dxXobcn".indexOf(type) >= 0, "int");
        refuse(precision >= 0, "Precision not allowed in integer format specifier");
        refuse(noMinusZero, "Negative zero coercion (z) not allowed in format specifier with integer format code");
        boolean groups = type == 0 || type == 'd' || (grouping == '_' && "xXob".indexOf(type) >= 0);
        refuse(grouping != 0 && !groups, "Cannot specify '" + grouping + "' with '" + type + "'.");
        if (type != 'c') {
            return integer(run, value);
        }
        refuse(sign != '-', "Sign not allowed with integer format specifier 'c'");
        refuse(alternate, "Alternate form (#) not allowed with integer format specifier 'c'");
        if (value.signum() < 0 || value.bitLength() > 21 || !Character.isValidCodePoint(value.intValue())) {
            throw EvaluationException.overflow("%c arg not in range(0x110000)");
        }
        return pad(run, "", Character.toString(value.intValue()), align == 0 ? '>' : align);
    }

    private void check(boolean known, String typeName) {
        refuse(!known, "Unknown format code '" + type + "' for object of type '" + typeName + "'");
    }

    private static void refuse(boolean wrong, String reason) {
        if (wrong) {
            throw EvaluationException.value(reason);
        }
    }
}
