package dev.weir.parsers.archive;

import dev.weir.parsers.text.NamedPattern;

/**
 * A pattern of the shell. One without {@code /} is compared with the last part of a name. It does not depend on the file system,
 * whose paths cannot hold every name.
 */
final class Glob {

    private static final String SPECIAL = "\\.()+|^$@%";

    private final NamedPattern pattern;
    private final boolean withFolders;

    private Glob(NamedPattern pattern, boolean withFolders) {
        this.pattern = pattern;
        this.withFolders = withFolders;
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Glob of(String text) {
        return new Glob(NamedPattern.of("\\A(?s:" + new Translation(text).regex() + ")\\z"), text.contains("/"));
    }

    /** Whether a name with its folders is of the pattern. */
    boolean matches(String name) {
        return pattern.isIn(withFolders ? name : FileName.last(name));
    }

    /** Writes a pattern as a regular expression. */
    private static final class Translation {

        private final String text;
        private final StringBuilder regex = new StringBuilder();
        private int at;
        private int groups;

        Translation(String text) {
            this.text = text;
        }

        String regex() {
            while (at < text.length()) {
                char c = text.charAt(at++);
                switch (c) {
                    case '*' -> star();
                    case '?' -> regex.append("[^/]");
                    case '[' -> oneOf();
                    case '{' -> open();
                    case '}' -> close();
                    case ',' -> regex.append(groups > 0 ? "|" : ",");
                    case '\\' -> literal(at < text.length() ? text.charAt(at++) : '\\');
                    default -> literal(c);
                }
            }
            if (groups > 0) {
                throw broken("it has a { without a }");
            }
            return regex.toString();
        }

        private void star() {
            boolean deep = text.startsWith("*", at);
            while (text.startsWith("*", at)) {
                at++;
            }
            if (deep && text.startsWith("/", at)) {
                at++;
                regex.append("(?:.*/)?");
            } else {
                regex.append(deep ? ".*" : "[^/]*");
            }
        }

        private void oneOf() {
            int end = text.indexOf(']', at + 1);
            if (end < 0) {
                throw broken("it has a [ without a ]");
            }
            String among = text.substring(at, end);
            boolean none = among.startsWith("!") || among.startsWith("^");
            regex.append(none ? "[^/" : "(?!/)[");
            for (char c : among.substring(none ? 1 : 0).toCharArray()) {
                regex.append("\\[]^&".indexOf(c) >= 0 ? "\\" : "").append(c);
            }
            regex.append(']');
            at = end + 1;
        }

        private void open() {
            groups++;
            regex.append("(?:");
        }

        private void close() {
            if (groups == 0) {
                literal('}');
            } else {
                groups--;
                regex.append(')');
            }
        }

        private void literal(char c) {
            regex.append(SPECIAL.indexOf(c) >= 0 || "*?[]{}".indexOf(c) >= 0 ? "\\" : "")
                    .append(c);
        }

        private IllegalArgumentException broken(String reason) {
            return new IllegalArgumentException("Cannot read the pattern '" + text + "': " + reason
                    + " (it is a pattern of the shell; \\ takes the meaning of what follows away)");
        }
    }
}
