package dev.weir.descriptors.processor;

/**
 * An inline tag of a documentation comment, for instance {@code {@code x}}.
 *
 * @param name    the tag's name
 * @param content what follows the name
 * @param end     the position behind the closing brace
 */
record InlineTag(String name, String content, int end) {

    /** The tag that starts at a position; braces inside it balance. */
    static InlineTag at(String source, int start) {
        int braces = 0;
        for (int i = start; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '{') {
                braces++;
            } else if (c == '}' && --braces == 0) {
                return of(source.substring(start + 2, i), i + 1);
            }
        }
        throw new IllegalArgumentException(
                "'" + source.substring(start).strip().lines().findFirst().orElse("") + "' is not closed");
    }

    private static InlineTag of(String inner, int end) {
        int space = 0;
        while (space < inner.length() && !Character.isWhitespace(inner.charAt(space))) {
            space++;
        }
        String content = space == inner.length() ? "" : inner.substring(space + 1);
        return new InlineTag(inner.substring(0, space), content, end);
    }

    /** The tag in running text. */
    String markdown() {
        return switch (name) {
            case "code", "link" -> quoted(plain());
            default -> plain();
        };
    }

    /** The tag in preformatted text. */
    String plain() {
        return switch (name) {
            case "code", "literal" -> content;
            case "link", "linkplain" -> linkText();
            default -> throw new IllegalArgumentException("{@" + name + "} has no Markdown form here");
        };
    }

    /** The label, or what is linked to, in dotted form. */
    private String linkText() {
        int parentheses = 0;
        String target = content.strip();
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c == '(') {
                parentheses++;
            } else if (c == ')') {
                parentheses--;
            } else if (parentheses == 0 && Character.isWhitespace(c)) {
                return target.substring(i).strip();
            }
        }
        return target.startsWith("#") ? target.substring(1) : target.replace('#', '.');
    }

    private static String quoted(String code) {
        String line = code.strip().replaceAll("\\s+", " ");
        if (!line.contains("`")) {
            return "`" + line + "`";
        }
        return "`` " + line + " ``";
    }
}
