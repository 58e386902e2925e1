package dev.weir.descriptors.processor;

import java.util.Locale;
import java.util.Map;

/**
 * Turns the markup of documentation comments into Markdown. What it does not know it refuses, so that no documentation
 * loses its sense on the way.
 */
final class Markdown {

    private static final Map<String, String> ENTITIES =
            Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ");

    private final String source;
    private final MarkdownText text = new MarkdownText();
    private int at;
    private String link = "";

    private Markdown(String source) {
        this.source = source;
    }

    /**
     * Markdown of the same meaning.
     *
     * @throws IllegalArgumentException with the reason, if the markup is broken or has no Markdown form here
     */
    static String of(String javadoc) {
        Markdown markdown = new Markdown(javadoc);
        while (markdown.at < javadoc.length()) {
            markdown.next();
        }
        return markdown.text.toString();
    }

    private void next() {
        char c = source.charAt(at);
        if (source.startsWith("{@", at)) {
            InlineTag tag = InlineTag.at(source, at);
            text.text(tag.markdown());
            at = tag.end();
        } else if (isTag()) {
            tag();
        } else if (c == '&') {
            text.text(entity());
        } else if (Character.isWhitespace(c)) {
            text.space();
            at++;
        } else {
            text.text(String.valueOf(c));
            at++;
        }
    }

    private boolean isTag() {
        if (source.charAt(at) != '<' || at + 1 >= source.length()) {
            return false;
        }
        char c = source.charAt(at + 1);
        return Character.isLetter(c) || c == '/' || c == '!';
    }

    private void tag() {
        int end = source.indexOf('>', at);
        if (end < 0) {
            throw new IllegalArgumentException("'" + source.substring(at) + "' is no tag that ends");
        }
        String tag = source.substring(at + 1, end).strip();
        at = end + 1;
        switch (tag.toLowerCase(Locale.ROOT)) {
            case "p", "/p" -> text.paragraph();
            case "ul" -> text.startList("- ");
            case "ol" -> text.startList("1. ");
            case "/ul", "/ol" -> inList(tag, text.endList());
            case "li" -> inList(tag, text.item());
            case "/li" -> {}
            case "pre" -> preformatted();
            case "code", "/code" -> text.text("`");
            case "b", "/b", "strong", "/strong" -> text.text("**");
            case "i", "/i", "em", "/em" -> text.text("*");
            case "/a" -> text.text("](" + link + ")");
            default -> link(tag);
        }
    }

    private static void inList(String tag, boolean inList) {
        if (!inList) {
            throw new IllegalArgumentException("<" + tag + "> stands outside of a list");
        }
    }

    private void link(String tag) {
        int start = tag.indexOf('"');
        int end = tag.lastIndexOf('"');
        if (!tag.toLowerCase(Locale.ROOT).startsWith("a href=") || start == end) {
            throw new IllegalArgumentException("<" + tag + "> has no Markdown form here");
        }
        link = tag.substring(start + 1, end);
        text.text("[");
    }

    private void preformatted() {
        int end = source.indexOf("</pre>", at);
        if (end < 0) {
            throw new IllegalArgumentException("<pre> does not end");
        }
        StringBuilder lines = new StringBuilder();
        while (at < end) {
            char c = source.charAt(at);
            if (source.startsWith("{@", at)) {
                InlineTag tag = InlineTag.at(source, at);
                lines.append(tag.plain());
                at = tag.end();
            } else if (c == '&') {
                lines.append(entity());
            } else {
                lines.append(c);
                at++;
            }
        }
        at = end + "</pre>".length();
        text.preformatted(trimmed(lines.toString()));
    }

    /** Without the empty lines around, and without the one space that every line of a comment starts with. */
    private static String trimmed(String lines) {
        StringBuilder trimmed = new StringBuilder();
        lines.lines()
                .map(line -> line.startsWith(" ") ? line.substring(1) : line)
                .dropWhile(String::isBlank)
                .forEach(line -> trimmed.append(line).append('\n'));
        return trimmed.toString().stripTrailing();
    }

    private String entity() {
        int end = source.indexOf(';', at);
        String name = end < 0 ? "" : source.substring(at + 1, end);
        if (name.isEmpty() || !name.chars().allMatch(c -> c == '#' || Character.isLetterOrDigit(c))) {
            at++;
            return "&";
        }
        at = end + 1;
        if (name.matches("#[0-9]+")) {
            return Character.toString(Integer.parseInt(name.substring(1)));
        }
        String known = ENTITIES.get(name);
        if (known == null) {
            throw new IllegalArgumentException("&" + name + "; is not known here");
        }
        return known;
    }
}
