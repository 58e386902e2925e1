package dev.weir.expressions.syntax;

import dev.weir.expressions.value.TemplateSyntaxException;

/** The text of a template with one kind of line end and without its last one. */
public final class Source {

    private final String text;

    public Source(String given) {
        String unified =
                given.indexOf('\r') < 0 ? given : given.replace("\r\n", "\n").replace('\r', '\n');
        this.text = unified.endsWith("\n") ? unified.substring(0, unified.length() - 1) : unified;
    }

    String text() {
        return text;
    }

    TemplateSyntaxException error(String reason, int offset) {
        return new TemplateSyntaxException(reason, line(offset), column(offset));
    }

    /** The line of a place in the text, from 1. */
    public int line(int offset) {
        return 1
                + (int) text.substring(0, Math.min(offset, text.length()))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    /** The column of a place in its line, from 1. */
    public int column(int offset) {
        return offset - text.lastIndexOf('\n', Math.min(offset, text.length()) - 1);
    }
}
