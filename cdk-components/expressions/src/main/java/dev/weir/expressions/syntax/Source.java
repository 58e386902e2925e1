package dev.weir.expressions.syntax;

import dev.weir.expressions.value.TemplateSyntaxException;

/** The text of a template with one kind of line end and without its last one. */
final class Source {

    private final String text;

    Source(String given) {
        String unified =
                given.indexOf('\r') < 0 ? given : given.replace("\r\n", "\n").replace('\r', '\n');
        this.text = unified.endsWith("\n") ? unified.substring(0, unified.length() - 1) : unified;
    }

    String text() {
        return text;
    }

    TemplateSyntaxException error(String reason, int offset) {
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < Math.min(offset, text.length()); i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new TemplateSyntaxException(reason, line, offset - lineStart + 1);
    }
}
