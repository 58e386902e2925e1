package dev.weir.lsp.outline;

/** A text that is read, and how far it was. For one thread. */
final class Reading {

    private final String text;
    private int at;

    Reading(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    int at() {
        return at;
    }

    void goTo(int offset) {
        at = offset;
    }

    boolean ended() {
        return at >= text.length();
    }

    /** The character at an offset; a line end behind the last one. */
    char charAt(int offset) {
        return offset < text.length() ? text.charAt(offset) : '\n';
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** The offset of the line end behind an offset. */
    int lineEnd(int offset) {
        int end = offset;
        while (end < text.length() && !isBreak(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Where the line of an offset begins. */
    int lineStart(int offset) {
        int start = Math.min(offset, text.length());
        while (start > 0 && !isBreak(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    /** How many characters stand before an offset in its line. */
    int column(int offset) {
        return offset - lineStart(offset);
    }

    /** The first offset that is no space, from an offset on, in the same line. */
    int afterBlanks(int offset) {
        int next = offset;
        while (next < text.length() && isBlank(text.charAt(next))) {
            next++;
        }
        return next;
    }

    /** Whether a comment or the line's end stands at an offset. */
    boolean isRestEmpty(int offset) {
        return isBreak(charAt(offset)) || isComment(offset);
    }

    /** Whether a comment begins at an offset. */
    boolean isComment(int offset) {
        return charAt(offset) == '#' && (offset == 0 || isBlank(charAt(offset - 1)) || isBreak(charAt(offset - 1)));
    }

    /** The first character with a meaning in the lines behind the one that is being read, or in it if that has only begun. */
    int nextContent() {
        return contentFrom(column(at) == 0 ? at : nextLine(at));
    }

    /** The first character with a meaning in the lines that begin at an offset. */
    int contentFrom(int firstLine) {
        int line = firstLine;
        while (line < text.length()) {
            int start = afterBlanks(line);
            if (!isBreak(charAt(start)) && charAt(start) != '#' && !isMarker(line)) {
                return start;
            }
            line = nextLine(start);
        }
        return text.length();
    }

    /** Where the line behind that of an offset begins. */
    int nextLine(int offset) {
        int end = lineEnd(offset);
        return end < text.length() && text.charAt(end) == '\r' && charAt(end + 1) == '\n'
                ? Math.min(end + 2, text.length())
                : Math.min(end + 1, text.length());
    }

    /** Lines that begin or end documents, or say how to read them. */
    private boolean isMarker(int line) {
        return charAt(line) == '%'
                || ((text.startsWith("---", line) || text.startsWith("...", line)) && isEndOfWord(line + 3));
    }

    boolean isEndOfWord(int offset) {
        return isBlank(charAt(offset)) || isBreak(charAt(offset));
    }

    boolean isDash(int offset) {
        return offset < text.length() && text.charAt(offset) == '-' && isEndOfWord(offset + 1);
    }

    /** Where the colon stands behind the key that begins at an offset; -1 if none begins there. */
    int colon(int offset) {
        char first = charAt(offset);
        if (first == '"' || first == '\'') {
            int end = quoteEnd(offset, lineEnd(offset));
            int colon = end < 0 ? -1 : afterBlanks(end + 1);
            return colon >= 0 && charAt(colon) == ':' && isEndOfWord(colon + 1) ? colon : -1;
        }
        if (first == '{' || first == '[' || first == '#') {
            return -1;
        }
        for (int i = offset; i < text.length() && !isBreak(text.charAt(i)); i++) {
            if (text.charAt(i) == ':' && isEndOfWord(i + 1)) {
                return i;
            }
            if (i > offset && isComment(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** Where the quote stands that closes the one at an offset; -1 if that is not before an end. */
    int quoteEnd(int offset, int end) {
        char quote = text.charAt(offset);
        for (int i = offset + 1; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote == '"') {
                i++;
            } else if (c == quote) {
                if (quote == '"' || charAt(i + 1) != '\'') {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
