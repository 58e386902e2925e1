package dev.weir.expressions.literal;

/** A place in a text, and how many brackets are open there. */
final class Cursor {

    private static final int DEEPEST = 200;

    private final String text;
    private int at;
    private int open;

    Cursor(String text, int at) {
        this.text = text;
        this.at = at;
    }

    String text() {
        return text;
    }

    int at() {
        return at;
    }

    void moveTo(int index) {
        at = index;
    }

    /** The next character behind white space; 0 at the end. */
    char peek() {
        skipSpace();
        return at < text.length() ? text.charAt(at) : 0;
    }

    boolean skip(char c) {
        boolean found = peek() == c;
        at += found ? 1 : 0;
        return found;
    }

    void expect(char c) {
        if (!skip(c)) {
            throw new NotALiteral();
        }
    }

    /** Skips a word that no name character follows. */
    boolean skipWord(String word) {
        if (!text.startsWith(word, at)) {
            return false;
        }
        int end = at + word.length();
        if (end < text.length() && !word.equals("...") && isNamePart(text.charAt(end))) {
            return false;
        }
        at = end;
        return true;
    }

    static boolean isNamePart(char c) {
        return c == '_' || c >= 0x80 || Character.isLetterOrDigit(c);
    }

    void open(char bracket) {
        expect(bracket);
        if (++open > DEEPEST) {
            throw new NotALiteral();
        }
    }

    void close(char bracket) {
        expect(bracket);
        open--;
    }

    /** Skips empty and comment lines in front of the value. */
    void skipBlankLines() {
        open++;
        int before = at;
        skipSpace();
        open--;
        boolean indented = at > before && at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t');
        if (indented) {
            throw new NotALiteral();
        }
    }

    boolean atLineEnd() {
        char c = peek();
        return c == 0 || c == '\n' || c == '\r' || c == '#';
    }

    /** Nothing but white space, line ends and comments may follow. */
    void expectEnd() {
        if (!atLineEnd()) {
            throw new NotALiteral();
        }
        open++;
        skipSpace();
        if (at < text.length()) {
            throw new NotALiteral();
        }
    }

    private void skipSpace() {
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean lineEnd = c == '\n' || c == '\r';
            if (c == ' ' || c == '\t' || c == '\f' || (lineEnd && open > 0)) {
                at++;
            } else if (c == '#' && open > 0) {
                skipComment();
            } else {
                return;
            }
        }
    }

    private void skipComment() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            if (text.charAt(at) == 0) {
                throw new NotALiteral();
            }
            at++;
        }
    }
}
