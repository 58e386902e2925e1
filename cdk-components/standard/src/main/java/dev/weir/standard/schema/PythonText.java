package dev.weir.standard.schema;

import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON values as Python's {@code str} writes them: {@code True}, {@code 1e+16}, {@code {'a': None}}. */
final class PythonText {

    private final StringBuilder out = new StringBuilder();

    private PythonText() {}

    static String of(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        PythonText text = new PythonText();
        text.append(value);
        return text.out.toString();
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            out.append("None");
        } else if (value instanceof Boolean yes) {
            out.append(yes ? "True" : "False");
        } else if (value instanceof Double number) {
            appendFloat(number);
        } else if (value instanceof String text) {
            appendQuoted(text);
        } else if (value instanceof Row row) {
            appendRow(row);
        } else if (value instanceof List<?> list) {
            appendList(list);
        } else {
            out.append(value);
        }
    }

    private void appendRow(Row row) {
        out.append('{');
        for (int i = 0; i < row.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            appendQuoted(row.keyAt(i));
            out.append(": ");
            append(row.valueAt(i));
        }
        out.append('}');
    }

    private void appendList(List<?> list) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            out.append(i == 0 ? "" : ", ");
            append(list.get(i));
        }
        out.append(']');
    }

    private void appendFloat(double number) {
        if (Double.isNaN(number)) {
            out.append("nan");
        } else if (Double.isInfinite(number)) {
            out.append(number > 0 ? "inf" : "-inf");
        } else if (number == 0) {
            out.append(1 / number < 0 ? "-0.0" : "0.0");
        } else {
            appendDigits(shortest(number));
        }
    }

    /** The decimal number of fewest digits that reads as this one. */
    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 15; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == number) {
                return rounded.stripTrailingZeros();
            }
        }
        return exact.round(new MathContext(17)).stripTrailingZeros();
    }

    private void appendDigits(BigDecimal number) {
        String digits = number.unscaledValue().abs().toString();
        int exponent = digits.length() - number.scale() - 1;
        out.append(number.signum() < 0 ? "-" : "");
        if (exponent >= -4 && exponent < 16) {
            String plain = number.abs().toPlainString();
            out.append(plain).append(plain.indexOf('.') < 0 ? ".0" : "");
            return;
        }
        out.append(digits.charAt(0));
        if (digits.length() > 1) {
            out.append('.').append(digits, 1, digits.length());
        }
        int size = Math.abs(exponent);
        out.append('e')
                .append(exponent < 0 ? '-' : '+')
                .append(size < 10 ? "0" : "")
                .append(size);
    }

    private void appendQuoted(String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        out.append(quote);
        text.codePoints().forEach(c -> appendCharacter(c, quote));
        out.append(quote);
    }

    private void appendCharacter(int c, char quote) {
        switch (c) {
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c == quote) {
                    out.append('\\').append(quote);
                } else if (isPrintable(c)) {
                    out.appendCodePoint(c);
                } else {
                    appendEscaped(c);
                }
            }
        }
    }

    private static boolean isPrintable(int c) {
        return c == ' '
                || switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SPACE_SEPARATOR -> false;
                    default -> true;
                };
    }

    private void appendEscaped(int c) {
        String hex = Integer.toHexString(c);
        char kind = c < 0x100 ? 'x' : c < 0x10000 ? 'u' : 'U';
        int width = kind == 'x' ? 2 : kind == 'u' ? 4 : 8;
        out.append('\\').append(kind).append("0".repeat(width - hex.length())).append(hex);
    }
}
