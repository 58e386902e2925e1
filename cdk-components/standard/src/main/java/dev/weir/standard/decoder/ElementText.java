package dev.weir.standard.decoder;

import org.jspecify.annotations.Nullable;

/** The text inside an element, around its children, without white space at its ends. */
final class ElementText {

    /** The longest text, in characters. */
    static final int LONGEST = 16 * 1024 * 1024;

    private final StringBuilder text = new StringBuilder(0);

    /** Adds a part; false if that makes it too long. */
    boolean add(char[] characters, int start, int length) {
        int first = start;
        int end = start + length;
        while (text.isEmpty() && first < end && isSpace(characters[first])) {
            first++;
        }
        text.append(characters, first, end - first);
        return text.length() <= LONGEST;
    }

    /** The whole text; null if there is none. */
    @Nullable
    String get() {
        int end = text.length();
        while (end > 0 && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end == 0 ? null : text.substring(0, end);
    }

    /** What Python's {@code str.strip} takes away. */
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u0085' || Character.isSpaceChar(c);
    }
}
