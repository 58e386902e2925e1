package dev.weir.parsers.numbers;

import java.math.BigDecimal;
import java.math.BigInteger;

/** The digits of a number, with what stands between them, from the first to the last. */
final class WrittenDigits {

    private static final int MOST_DIGITS = 1000;
    private static final int LONGEST_EXPONENT = 3;

    private WrittenDigits() {}

    static Number read(String text, Marks marks) throws NotANumber {
        int end = mantissaEnd(text);
        boolean scientific = end < text.length();
        int exponent = scientific ? exponent(text, end) : 0;
        String mantissa = text.substring(0, end);
        int point = marks.pointIn(mantissa, scientific);
        String whole = ungrouped(point < 0 ? mantissa : mantissa.substring(0, point), marks);
        String fraction = point < 0 ? "" : mantissa.substring(point + 1);
        if (!isDigits(fraction) || whole.length() + fraction.length() > MOST_DIGITS) {
            throw new NotANumber("is no number");
        }
        if (!scientific && fraction.isEmpty()) {
            return ReadNumber.plainest(new BigInteger(whole));
        }
        return ReadNumber.plainest(new BigDecimal(new BigInteger(whole + fraction), fraction.length() - exponent));
    }

    /** Where an exponent begins: {@code E5}, {@code e-5}, {@code ×10^5}; the end if there is none. */
    private static int mantissaEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 'e' || c == 'E' || isPower(text, i)) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean isPower(String text, int at) {
        return text.startsWith("×10^", at) || text.startsWith("·10^", at);
    }

    private static int exponent(String text, int at) throws NotANumber {
        String digits = text.substring(at + (isPower(text, at) ? "×10^".length() : 1));
        String unsigned = digits.startsWith("-") || digits.startsWith("+") ? digits.substring(1) : digits;
        if (unsigned.isEmpty() || !isDigits(unsigned) || unsigned.length() > LONGEST_EXPONENT) {
            throw new NotANumber("is no number");
        }
        int value = Integer.parseInt(unsigned);
        return digits.startsWith("-") ? -value : value;
    }

    /** The whole part without separators; {@code 0} if it is empty. */
    private static String ungrouped(String whole, Marks marks) throws NotANumber {
        if (isDigits(whole)) {
            return whole.isEmpty() ? "0" : whole;
        }
        char mark = separator(whole);
        String[] groups = whole.split(java.util.regex.Pattern.quote(String.valueOf(mark)), -1);
        boolean right = marks.isGroup(mark) && whole.charAt(0) != '0' && isGrouped(groups);
        for (String group : groups) {
            right &= isDigits(group);
        }
        if (!right) {
            throw new NotANumber("is no number with groups of three digits");
        }
        return String.join("", groups);
    }

    private static char separator(String whole) {
        int at = 0;
        while (Characters.isDigit(whole.charAt(at))) {
            at++;
        }
        return whole.charAt(at);
    }

    /** Groups are of three digits, or of two before the last one, as India has it. */
    private static boolean isGrouped(String[] groups) {
        int last = groups.length - 1;
        int size = last > 1 ? groups[1].length() : 3;
        for (int i = 1; i < last; i++) {
            if (groups[i].length() != size) {
                return false;
            }
        }
        int first = groups[0].length();
        return groups[last].length() == 3 && (size == 3 || size == 2) && first >= 1 && first <= size;
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Characters.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
