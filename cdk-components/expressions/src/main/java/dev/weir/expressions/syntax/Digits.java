package dev.weir.expressions.syntax;

import dev.weir.expressions.number.Numbers;
import java.math.BigInteger;

/** Reads the number literals of templates. */
final class Digits {

    private Digits() {}

    /**
     * A number literal.
     *
     * @param value the int or float
     * @param end   the index behind its last character
     */
    record Literal(Object value, int end) {

        boolean isFloat() {
            return value instanceof Double;
        }
    }

    /** Reads the literal that starts with the digit at an index. */
    static Literal read(String text, int start) {
        int whole = run(text, start, 10);
        if (start == 0 || text.charAt(start - 1) != '.') {
            int end = fractionEnd(text, whole);
            if (end > whole) {
                return new Literal(Double.parseDouble(plain(text, start, end)), end);
            }
        }
        return integer(text, start, whole);
    }

    private static int fractionEnd(String text, int whole) {
        int end = whole;
        if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1), 10)) {
            end = run(text, end + 1, 10);
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int digits = end + 1;
            if (digits < text.length() && (text.charAt(digits) == '+' || text.charAt(digits) == '-')) {
                digits++;
            }
            int last = run(text, digits, 10);
            return last > digits ? last : end;
        }
        return end;
    }

    private static Literal integer(String text, int start, int whole) {
        if (text.charAt(start) != '0') {
            return new Literal(Numbers.integer(new BigInteger(plain(text, start, whole))), whole);
        }
        int radix = start + 1 < text.length() ? radix(text.charAt(start + 1)) : 0;
        if (radix > 0) {
            int from = start + 2 < text.length() && text.charAt(start + 2) == '_' ? start + 3 : start + 2;
            int end = run(text, from, radix);
            if (end > from) {
                return new Literal(Numbers.integer(new BigInteger(plain(text, from, end), radix)), end);
            }
        }
        int zeros = start + 1;
        while (text.startsWith("0", zeros) || text.startsWith("_0", zeros)) {
            zeros += text.charAt(zeros) == '_' ? 2 : 1;
        }
        return new Literal(0L, zeros);
    }

    /** The end of digits with single underscores between them. */
    private static int run(String text, int start, int radix) {
        int i = start;
        while (i < text.length() && (isDigit(text.charAt(i), radix) || separates(text, start, i, radix))) {
            i++;
        }
        return i;
    }

    private static boolean separates(String text, int start, int i, int radix) {
        return text.charAt(i) == '_'
                && i > start
                && text.charAt(i - 1) != '_'
                && i + 1 < text.length()
                && isDigit(text.charAt(i + 1), radix);
    }

    private static boolean isDigit(char c, int radix) {
        return c < 0x80 && Character.digit(c, radix) >= 0;
    }

    private static int radix(char c) {
        return switch (c) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 0;
        };
    }

    private static String plain(String text, int from, int to) {
        return text.substring(from, to).replace("_", "");
    }
}
