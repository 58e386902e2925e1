package dev.weir.expressions.syntax;

import dev.weir.expressions.text.Escapes;
import dev.weir.expressions.text.Quoted;
import org.jspecify.annotations.Nullable;

/** The value of a text literal in a template. */
final class StringLiteral {

    private StringLiteral() {}

    /** The text that the inside of the quotes means; null if an escape is broken. */
    static @Nullable String decode(String inside) {
        return inside.indexOf('\\') < 0 ? inside : Escapes.text(spellOutEscapedUnicode(inside));
    }

    /** A backslash before a character beyond ASCII escapes the backslash of that character's own escape. */
    private static String spellOutEscapedUnicode(String inside) {
        StringBuilder out = new StringBuilder(inside.length());
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            if (c != '\\' || i + 1 == inside.length()) {
                out.append(c);
                continue;
            }
            int escaped = inside.codePointAt(i + 1);
            out.append(c);
            if (escaped < 0x80) {
                out.append((char) escaped);
            } else {
                append(out.append('\\'), escaped);
            }
            i += Character.charCount(escaped);
        }
        return out.toString();
    }

    private static void append(StringBuilder out, int c) {
        if (c < 0x100) {
            Quoted.hex(out.append('x'), c, 2);
        } else if (c < 0x10000) {
            Quoted.hex(out.append('u'), c, 4);
        } else {
            Quoted.hex(out.append('U'), c, 8);
        }
    }
}
