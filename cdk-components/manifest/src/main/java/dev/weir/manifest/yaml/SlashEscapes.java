package dev.weir.manifest.yaml;

/**
 * Lets {@code \/} stand in double quotes, as JSON writes it and the reference reads it, though the parser does not know that
 * escape. Before parsing its backslash is replaced by a character that the text does not hold, so that no position changes.
 */
final class SlashEscapes {

    private static final char FIRST_PRIVATE = '\uE000';
    private static final char LAST_PRIVATE = '\uF8FF';

    private final String text;
    private final char marker;

    private SlashEscapes(String text, char marker) {
        this.text = text;
        this.marker = marker;
    }

    static SlashEscapes mark(String text) {
        if (!text.contains("\\/")) {
            return new SlashEscapes(text, '\0');
        }
        for (char marker = FIRST_PRIVATE; marker <= LAST_PRIVATE; marker++) {
            if (text.indexOf(marker) < 0) {
                return new SlashEscapes(marked(text, marker), marker);
            }
        }
        return new SlashEscapes(text, '\0');
    }

    private static String marked(String text, char marker) {
        StringBuilder marked = new StringBuilder(text);
        boolean escaped = false;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (escaped && character == '/') {
                marked.setCharAt(i - 1, marker);
            }
            escaped = !escaped && character == '\\';
        }
        return marked.toString();
    }

    /** The text for the parser. */
    String text() {
        return text;
    }

    /** What a scalar of the parsed text stands for. */
    String restored(String scalar, boolean inDoubleQuotes) {
        if (marker == '\0' || scalar.indexOf(marker) < 0) {
            return scalar;
        }
        return inDoubleQuotes ? scalar.replace(String.valueOf(marker), "") : scalar.replace(marker, '\\');
    }
}
