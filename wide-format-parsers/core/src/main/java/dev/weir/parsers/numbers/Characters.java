package dev.weir.parsers.numbers;

/** The many forms of the characters of numbers, in one: digits of any script, spaces, dashes, apostrophes, signs. */
final class Characters {

    static final char ARABIC_DECIMAL = '\u066B';
    static final char ARABIC_GROUP = '\u066C';
    static final char PER_MILLE = '\u2030';

    private Characters() {}

    /** A text with its characters in their plainest form, without marks that are not seen, and without spaces around it. */
    static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '~' || text.charAt(i) < ' ') {
                return folded(text).strip();
            }
        }
        return text.strip();
    }

    private static String folded(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                plain.append((char) ('0' + digit));
            } else if (!isUnseen(c)) {
                plain.appendCodePoint(folded(c));
            }
        });
        return plain.toString();
    }

    /** Marks of the direction of writing and the like. */
    private static boolean isUnseen(int c) {
        return Character.getType(c) == Character.FORMAT;
    }

    private static int folded(int c) {
        return switch (c) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\uFE58', '\uFE63', '\uFF0D' -> '-';
            case '\uFF0B', '\uFE62' -> '+';
            case '\u2018', '\u2019', '\u02BC', '\u00B4', '\u2032', '\uFF07' -> '\'';
            case '\u066A', '\uFE6A', '\uFF05' -> '%';
            case '\u0609' -> PER_MILLE;
            case '\uFF0E' -> '.';
            case '\uFF0C' -> ',';
            case '\uFF08' -> '(';
            case '\uFF09' -> ')';
            default -> Character.isSpaceChar(c) || Character.isWhitespace(c) ? ' ' : c;
        };
    }

    /** Whether a text is one space of any kind. */
    static boolean isSpace(String text) {
        return text.codePointCount(0, text.length()) == 1 && folded(text.codePointAt(0)) == ' ';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
