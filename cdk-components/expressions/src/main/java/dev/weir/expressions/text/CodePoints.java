package dev.weir.expressions.text;

/** Texts as Python sees them: sequences of code points. */
public final class CodePoints {

    private CodePoints() {}

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether every code point is one char, so that indexes agree. */
    public static boolean isSimple(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The text from one code point index to another. */
    public static String slice(String text, int from, int to) {
        if (isSimple(text)) {
            return text.substring(from, to);
        }
        int start = text.offsetByCodePoints(0, from);
        return text.substring(start, text.offsetByCodePoints(start, to - from));
    }

    /** The code point index of a char index. */
    public static int indexOf(String text, int charIndex) {
        return text.codePointCount(0, charIndex);
    }

    /** The order by code points, which differs from Java's for supplementary characters. */
    public static int compare(String left, String right) {
        int length = Math.min(left.length(), right.length());
        for (int i = 0; i < length; i++) {
            char a = left.charAt(i);
            char b = right.charAt(i);
            if (a != b) {
                boolean first = Character.isSurrogate(a);
                boolean second = Character.isSurrogate(b);
                return first == second ? Character.compare(a, b) : first ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** Whether Python's {@code str.isspace} holds for a character. */
    public static boolean isSpace(int c) {
        if (c < 0x80) {
            return c == ' ' || (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F);
        }
        return c == 0x85 || Character.isSpaceChar(c);
    }

    /** Without leading and trailing whitespace. */
    public static String strip(String text) {
        return stripEnd(stripStart(text));
    }

    public static String stripStart(String text) {
        int start = 0;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        return text.substring(start);
    }

    public static String stripEnd(String text) {
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }
}
