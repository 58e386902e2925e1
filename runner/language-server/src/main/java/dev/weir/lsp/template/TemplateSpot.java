package dev.weir.lsp.template;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place inside the markup of a template, as far as it is written.
 *
 * @param kind     what is wanted there
 * @param variable the variable whose key is wanted; empty if none is
 * @param quote    the quote that the key is in; a space if it is in none
 * @param start    the offset in the text where the word begins that is being written
 */
public record TemplateSpot(Kind kind, String variable, char quote, int start) {

    /** What is wanted. */
    public enum Kind {
        /** A value: a variable, a function. */
        VALUE,
        FILTER,
        TEST,
        /** A key of a variable. */
        KEY,
        /** A word that goes on with a finished value. */
        OPERATOR,
        /** The word that a statement begins with. */
        STATEMENT,
        /** Nothing that is known. */
        OTHER
    }

    private static final char NO_QUOTE = ' ';
    private static final int TAIL = 200;
    private static final Pattern OWNER = Pattern.compile("(\\w+)\\s*(?:\\[|\\.\\s*get\\s*\\()\\s*$");
    private static final Pattern ATTRIBUTE = Pattern.compile("(?<![\\w.\\])])(\\w+)\\s*\\.\\s*$");
    private static final Pattern TEST = Pattern.compile("\\bis(\\s+not)?\\s+$");
    private static final Pattern FINISHED = Pattern.compile("[\\w'\")\\]]\\s+$");
    private static final Pattern OPEN = Pattern.compile("(^|[^\\w])(and|or|not|in|if|else|elif|set|for)\\s+$");

    /** The spot at the end of a text; empty if that is outside of markup. */
    public static Optional<TemplateSpot> atEndOf(String text) {
        int value = text.lastIndexOf("{{");
        int statement = text.lastIndexOf("{%");
        int open = Math.max(value, statement);
        if (open < 0 || text.indexOf(value > statement ? "}}" : "%}", open + 2) >= 0) {
            return Optional.empty();
        }
        int begin = Math.min(open + (text.startsWith("-", open + 2) ? 3 : 2), text.length());
        return Optional.of(of(text, begin, statement > value));
    }

    private static TemplateSpot of(String text, int begin, boolean statement) {
        int quote = openQuote(text, begin);
        if (quote >= 0) {
            Matcher owner = OWNER.matcher(tail(text.substring(begin, quote)));
            return owner.find()
                    ? new TemplateSpot(Kind.KEY, owner.group(1), text.charAt(quote), quote + 1)
                    : new TemplateSpot(Kind.OTHER, "", NO_QUOTE, text.length());
        }
        int start = text.length();
        while (start > begin && (Character.isLetterOrDigit(text.charAt(start - 1)) || text.charAt(start - 1) == '_')) {
            start--;
        }
        String before = text.substring(begin, start);
        return statement && before.isBlank()
                ? new TemplateSpot(Kind.STATEMENT, "", NO_QUOTE, start)
                : unquoted(tail(before), start);
    }

    /** The end of a text, which tells enough. */
    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - TAIL));
    }

    private static TemplateSpot unquoted(String before, int start) {
        Matcher owner = OWNER.matcher(before);
        Matcher attribute = ATTRIBUTE.matcher(before);
        if (owner.find()) {
            return new TemplateSpot(Kind.KEY, owner.group(1), NO_QUOTE, start);
        } else if (attribute.find()) {
            return new TemplateSpot(Kind.KEY, attribute.group(1), '.', start);
        } else if (before.stripTrailing().endsWith(".")) {
            return new TemplateSpot(Kind.OTHER, "", NO_QUOTE, start);
        }
        return new TemplateSpot(word(before), "", NO_QUOTE, start);
    }

    private static Kind word(String before) {
        if (before.stripTrailing().endsWith("|")) {
            return Kind.FILTER;
        } else if (TEST.matcher(before).find()) {
            return Kind.TEST;
        }
        boolean finished =
                FINISHED.matcher(before).find() && !OPEN.matcher(before).find();
        return finished ? Kind.OPERATOR : Kind.VALUE;
    }

    /** Where the quote stands that is open at the end of a text; -1 if none is. */
    private static int openQuote(String text, int begin) {
        int open = -1;
        for (int i = begin; i < text.length(); i++) {
            char c = text.charAt(i);
            if (open >= 0 && c == '\\') {
                i++;
            } else if (open >= 0 && c == text.charAt(open)) {
                open = -1;
            } else if (open < 0 && (c == '\'' || c == '"')) {
                open = i;
            }
        }
        return open;
    }
}
