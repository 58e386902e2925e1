package dev.weir.validator.text;

/** Where words of YAML end. */
final class Words {

    private Words() {}

    /** The offset behind the word that begins at an offset, on the same line. */
    static int end(String text, int start, int lineEnd) {
        if (start >= lineEnd) {
            return start;
        }
        char first = text.charAt(start);
        if (first == '"' || first == '\'') {
            return quoted(text, start, lineEnd, first);
        }
        return isNameStart(first) ? plain(text, start, lineEnd) : start + 1;
    }

    private static boolean isNameStart(char c) {
        return Character.isLetterOrDigit(c) || "_$#/.*&<-+%^".indexOf(c) >= 0;
    }

    private static int quoted(String text, int start, int lineEnd, char quote) {
        for (int i = start + 1; i < lineEnd; i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote == '"') {
                i++;
            } else if (c == quote) {
                boolean doubled = quote == '\'' && i + 1 < lineEnd && text.charAt(i + 1) == quote;
                if (!doubled) {
                    return i + 1;
                }
                i++;
            }
        }
        return lineEnd;
    }

    /** A plain word ends before a colon that ends a key, before a comment, before what ends a flow collection, or with the line. */
    private static int plain(String text, int start, int lineEnd) {
        int end = start;
        for (int i = start; i < lineEnd; i++) {
            char c = text.charAt(i);
            boolean last = i + 1 == lineEnd;
            if (c == ':' && (last || Character.isWhitespace(text.charAt(i + 1)))) {
                break;
            }
            if ((c == '#' && i > start && Character.isWhitespace(text.charAt(i - 1))) || ",]}".indexOf(c) >= 0) {
                break;
            }
            if (!Character.isWhitespace(c)) {
                end = i + 1;
            }
        }
        return Math.max(end, start + 1);
    }
}
