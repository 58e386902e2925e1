package dev.weir.expressions.library;

import dev.weir.expressions.number.Numbers;
import dev.weir.expressions.text.CodePoints;
import dev.weir.expressions.value.EvaluationException;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts as Python's {@code int()} and {@code float()} read them. */
final class NumberText {

    private static final int MOST_DIGITS = 4300;
    private static final Pattern REAL = Pattern.compile(
            "[+-]?(?:(?:[0-9]+(?:_[0-9]+)*\\.?(?:[0-9]+(?:_[0-9]+)*)?|\\.[0-9]+(?:_[0-9]+)*)(?:e[+-]?[0-9]+(?:_[0-9]+)*)?)");

    private NumberText() {}

    /** The int of a text, or null. */
    static @Nullable Object integer(String text, long base) {
        if (base != 0 && (base < 2 || base > 36)) {
            throw EvaluationException.value("int() base must be >= 2 and <= 36, or 0");
        }
        String digits = ascii(CodePoints.strip(text));
        boolean negative = digits.startsWith("-");
        digits = negative || digits.startsWith("+") ? digits.substring(1) : digits;
        int radix = (int) base;
        int prefix = prefix(digits);
        if (prefix > 0 && (base == 0 || base == prefix)) {
            radix = prefix;
            digits = digits.substring(digits.startsWith("_", 2) ? 3 : 2);
        } else if (base == 0) {
            radix = 10;
            if (digits.length() > 1
                    && digits.startsWith("0")
                    && !digits.replace("_", "").chars().allMatch(c -> c == '0')) {
                return null;
            }
        }
        if (!isDigits(digits, radix)) {
            return null;
        }
        BigInteger value = new BigInteger(digits.replace("_", ""), radix);
        return Numbers.integer(negative ? value.negate() : value);
    }

    private static int prefix(String digits) {
        if (digits.length() < 2 || digits.charAt(0) != '0') {
            return 0;
        }
        return switch (digits.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 0;
        };
    }

    private static boolean isDigits(String digits, int radix) {
        if (digits.isEmpty()
                || digits.length() > MOST_DIGITS
                || digits.startsWith("_")
                || digits.endsWith("_")
                || digits.contains("__")) {
            return false;
        }
        return digits.chars().allMatch(c -> c == '_' || (c < 0x80 && Character.digit(c, radix) >= 0));
    }

    /** The float of a text, or null. */
    static @Nullable Double real(String text) {
        String stripped = ascii(CodePoints.strip(text)).toLowerCase(Locale.ROOT);
        boolean signed = stripped.startsWith("-") || stripped.startsWith("+");
        String size = signed ? stripped.substring(1) : stripped;
        double sign = stripped.startsWith("-") ? -1 : 1;
        if (size.equals("inf") || size.equals("infinity")) {
            return sign * Double.POSITIVE_INFINITY;
        } else if (size.equals("nan")) {
            return Double.NaN;
        } else if (stripped.length() > MOST_DIGITS || !REAL.matcher(stripped).matches()) {
            return null;
        }
        return Double.parseDouble(stripped.replace("_", ""));
    }

    /** Decimal digits of other scripts as ASCII digits. */
    private static String ascii(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> {
            int digit = Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(c, 10) : -1;
            out.appendCodePoint(digit >= 0 ? '0' + digit : c);
        });
        return out.toString();
    }
}
