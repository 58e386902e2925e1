package dev.weir.parsers.lines;

/**
 * Follows JSON through its lines to tell where it ends. A line end inside a text becomes the escape that stands for it, so that
 * nothing of the text is lost.
 */
final class JsonPieces {

    private final StringBuilder joined = new StringBuilder();
    private int depth;
    private boolean inText;
    private boolean escaped;

    void add(String line) {
        if (joined.length() > 0) {
            joined.append(inText ? escaped ? "n" : "\\n" : "\n");
            escaped = false;
        }
        joined.append(line);
        for (int i = 0; i < line.length(); i++) {
            follow(line.charAt(i));
        }
    }

    private void follow(char c) {
        if (escaped) {
            escaped = false;
        } else if (inText) {
            inText = c != '"';
            escaped = c == '\\';
        } else if (c == '"') {
            inText = true;
        } else if (c == '{' || c == '[') {
            depth++;
        } else if (c == '}' || c == ']') {
            depth--;
        }
    }

    /** Whether all that was opened is closed. */
    boolean mayBeWhole() {
        return depth <= 0 && !inText;
    }

    boolean isEmpty() {
        return joined.length() == 0;
    }

    int length() {
        return joined.length();
    }

    String take() {
        String text = joined.toString();
        clear();
        return text;
    }

    void clear() {
        joined.setLength(0);
        depth = 0;
        inText = false;
        escaped = false;
    }
}
