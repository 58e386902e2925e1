package dev.weir.expressions.literal;

import dev.weir.expressions.number.Numbers;
import java.math.BigInteger;

/** Python's ints and floats. */
final class NumberLiteral {

    private static final int MOST_DIGITS = 4300;

    private NumberLiteral() {}

    static Object read(Cursor cursor) {
        char first = cursor.peek();
        String text = cursor.text();
        int start = cursor.at();
        int radix = first == '0' && start + 1 < text.length() ? radix(text.charAt(start + 1)) : 0;
        return radix > 0 ? based(cursor, text, start + 2, radix) : decimal(cursor, text, start);
    }

    private static int radix(char c) {
        return switch (c) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 0;
        };
    }

    private static Object based(Cursor cursor, String text, int start, int radix) {
        int from = text.startsWith("_", start) ? start + 1 : start;
        int end = digits(text, from, radix);
        return Numbers.integer(new BigInteger(taken(cursor, text, from, end), radix));
    }

    private static Object decimal(Cursor cursor, String text, int start) {
        int whole = digits(text, start, 10);
        int end = whole;
        boolean point = text.startsWith(".", end);
        if (point) {
            end = digits(text, end + 1, 10);
        }
        if (end == start + (point ? 1 : 0)) {
            throw new NotALiteral();
        }
        int exponent = exponentEnd(text, end);
        if (!point && exponent == end) {
            return integer(taken(cursor, text, start, end));
        }
        return Double.parseDouble(taken(cursor, text, start, exponent));
    }

    private static int exponentEnd(String text, int at) {
        if (at >= text.length() || (text.charAt(at) != 'e' && text.charAt(at) != 'E')) {
            return at;
        }
        boolean signed = text.startsWith("+", at + 1) || text.startsWith("-", at + 1);
        int from = signed ? at + 2 : at + 1;
        int end = digits(text, from, 10);
        if (end == from) {
            throw new NotALiteral();
        }
        return end;
    }

    private static Object integer(String digits) {
        boolean zeros = digits.chars().allMatch(c -> c == '0');
        if ((digits.charAt(0) == '0' && !zeros) || digits.length() > MOST_DIGITS) {
            throw new NotALiteral();
        }
        return digits.length() < 19 ? (Object) Long.parseLong(digits) : Numbers.integer(new BigInteger(digits));
    }

    private static String taken(Cursor cursor, String text, int from, int to) {
        boolean runsOn = to < text.length() && Cursor.isNamePart(text.charAt(to));
        if (from == to || runsOn) {
            throw new NotALiteral();
        }
        cursor.moveTo(to);
        return text.substring(from, to).replace("_", "");
    }

    private static int digits(String text, int start, int radix) {
        int i = start;
        while (i < text.length()) {
            boolean separator = text.charAt(i) == '_'
                    && i > start
                    && text.charAt(i - 1) != '_'
                    && i + 1 < text.length()
                    && isDigit(text.charAt(i + 1), radix);
            if (!separator && !isDigit(text.charAt(i), radix)) {
                return i;
            }
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c, int radix) {
        return c < 0x80 && Character.digit(c, radix) >= 0;
    }
}
