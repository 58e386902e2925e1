package dev.weir.expressions.text;

import java.util.Locale;
import java.util.function.IntPredicate;

/** Upper, lower and title case, and what texts consist of, by Python's rules. */
public final class Case {

    private Case() {}

    /** How many characters the text can have in another case, where some letters become up to three. */
    public static long longest(String text) {
        long length = text.length();
        for (int i = 0; i < text.length(); i++) {
            length += text.charAt(i) >= 0x80 && grows(text.charAt(i)) ? 2 : 0;
        }
        return length;
    }

    private static boolean grows(char c) {
        return c == 0xDF
                || c == 0x130
                || c == 0x149
                || c == 0x1F0
                || c == 0x390
                || c == 0x3B0
                || c == 0x587
                || (c >= 0x1E96 && c <= 0x1E9E)
                || (c >= 0x1F50 && c <= 0x1FFC)
                || (c >= 0xFB00 && c <= 0xFB17);
    }

    public static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    public static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** For comparing without case: the lower case, with letters that are two in upper case written as two. */
    public static String fold(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            String one = Character.toString(c);
            String upper = upper(one);
            boolean several = upper.codePointCount(0, upper.length()) > 1;
            out.append(several || Character.isLowerCase(c) ? lower(upper) : lower(one));
        });
        return out.toString();
    }

    /** The first character in title case, the others in lower case. */
    public static String capitalize(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int end = Character.charCount(text.codePointAt(0));
        return title(text.substring(0, end)) + lower(text.substring(end));
    }

    /** Each first letter of a run of letters in title case, the others in lower case. */
    public static String title(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (inWord) {
                out.appendCodePoint(Character.toLowerCase(c));
            } else if (upper(Character.toString(c))
                            .codePointCount(0, upper(Character.toString(c)).length())
                    > 1) {
                String upper = upper(Character.toString(c));
                int first = Character.charCount(upper.codePointAt(0));
                out.append(upper, 0, first).append(lower(upper.substring(first)));
            } else {
                out.appendCodePoint(Character.toTitleCase(c));
            }
            inWord = isCased(c);
        }
        return out.toString();
    }

    public static String swap(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            String one = Character.toString(c);
            out.append(Character.isUpperCase(c) ? lower(one) : Character.isLowerCase(c) ? upper(one) : one);
        });
        return out.toString();
    }

    public static boolean isCased(int c) {
        return Character.isUpperCase(c) || Character.isLowerCase(c) || Character.isTitleCase(c);
    }

    public static boolean isLower(String text) {
        return text.codePoints().anyMatch(Character::isLowerCase)
                && text.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c));
    }

    public static boolean isUpper(String text) {
        return text.codePoints().anyMatch(Character::isUpperCase)
                && text.codePoints().noneMatch(c -> Character.isLowerCase(c) || Character.isTitleCase(c));
    }

    public static boolean isTitle(String text) {
        boolean inWord = false;
        boolean any = false;
        for (int c : text.codePoints().toArray()) {
            boolean big = Character.isUpperCase(c) || Character.isTitleCase(c);
            if ((big && inWord) || (Character.isLowerCase(c) && !inWord)) {
                return false;
            }
            inWord = isCased(c);
            any |= inWord;
        }
        return any;
    }

    /** Whether the text is not empty and consists of such characters. */
    public static boolean all(String text, IntPredicate kind) {
        return !text.isEmpty() && text.codePoints().allMatch(kind);
    }

    public static boolean isDecimal(int c) {
        return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
    }

    public static boolean isNumeric(int c) {
        int type = Character.getType(c);
        return type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }

    public static boolean isDigit(int c) {
        return isDecimal(c) || "²³¹⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉".indexOf(c) >= 0;
    }

    public static boolean isAlpha(int c) {
        return Character.isLetter(c);
    }

    public static boolean isAlphanumeric(int c) {
        return isAlpha(c) || isDecimal(c) || isDigit(c) || isNumeric(c);
    }
}
