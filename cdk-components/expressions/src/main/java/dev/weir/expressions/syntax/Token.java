package dev.weir.expressions.syntax;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a template.
 *
 * @param kind  what it is
 * @param text  the name or sign, or the text outside of tags
 * @param value the value of a literal
 * @param start where it starts in the text
 */
record Token(Kind kind, String text, @Nullable Object value, int start) {

    enum Kind {
        DATA,
        VARIABLE_BEGIN,
        VARIABLE_END,
        BLOCK_BEGIN,
        BLOCK_END,
        NAME,
        STRING,
        INTEGER,
        FLOAT,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isName(String name) {
        return kind == Kind.NAME && text.equals(name);
    }

    /** The token as messages name it. */
    String described() {
        return switch (kind) {
            case DATA -> "template text";
            case VARIABLE_BEGIN -> "'{{'";
            case VARIABLE_END -> "'}}'";
            case BLOCK_BEGIN -> "'{%'";
            case BLOCK_END -> "'%}'";
            case END -> "end of template";
            default -> "'" + text + "'";
        };
    }
}
