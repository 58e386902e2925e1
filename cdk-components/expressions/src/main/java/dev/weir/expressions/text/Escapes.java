package dev.weir.expressions.text;

import org.jspecify.annotations.Nullable;

/** The backslash escapes of Python's text and bytes literals. */
public final class Escapes {

    private static final String SIMPLE = "\\'\"abfnrtv";
    private static final String MEANING = "\\'\"\u0007\b\f\n\r\t\u000B";

    private final String source;
    private final boolean octets;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private Escapes(String source, boolean octets) {
        this.source = source;
        this.octets = octets;
    }

    /** The text that the inside of a quoted literal means; null if an escape is broken. An unknown escape keeps its backslash. */
    public static @Nullable String text(String inside) {
        return inside.indexOf('\\') < 0 ? inside : new Escapes(inside, false).decode();
    }

    /** The octets, as characters 0 to 255, that the inside of a bytes literal means; null if an escape is broken. */
    public static @Nullable String octets(String inside) {
        return inside.indexOf('\\') < 0 ? inside : new Escapes(inside, true).decode();
    }

    private @Nullable String decode() {
        while (at < source.length()) {
            char c = source.charAt(at++);
            if (c != '\\') {
                out.append(c);
            } else if (at == source.length() || !escape(source.charAt(at++))) {
                return null;
            }
        }
        return out.toString();
    }

    private boolean escape(char c) {
        int simple = SIMPLE.indexOf(c);
        if (simple >= 0) {
            out.append(MEANING.charAt(simple));
            return true;
        } else if (c == '\n') {
            return true;
        } else if (c >= '0' && c <= '7') {
            return octal();
        } else if (c == 'x') {
            return hex(2);
        } else if (!octets && c == 'u') {
            return hex(4);
        } else if (!octets && c == 'U') {
            return hex(8);
        } else if (!octets && c == 'N') {
            return name();
        }
        out.append('\\').append(c);
        return true;
    }

    private boolean octal() {
        int end = at;
        while (end < source.length() && end < at + 2 && source.charAt(end) >= '0' && source.charAt(end) <= '7') {
            end++;
        }
        int value = Integer.parseInt(source.substring(at - 1, end), 8);
        out.append((char) (octets ? value & 0xFF : value));
        at = end;
        return true;
    }

    private boolean hex(int digits) {
        if (at + digits > source.length()) {
            return false;
        }
        long value = 0;
        for (int i = 0; i < digits; i++) {
            char c = source.charAt(at++);
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return false;
            }
            value = value * 16 + digit;
        }
        if (value > Character.MAX_CODE_POINT) {
            return false;
        }
        out.appendCodePoint((int) value);
        return true;
    }

    private boolean name() {
        int close = source.indexOf('}', at);
        if (at >= source.length() || source.charAt(at) != '{' || close < 0) {
            return false;
        }
        try {
            out.appendCodePoint(Character.codePointOf(source.substring(at + 1, close)));
        } catch (IllegalArgumentException unknownName) {
            return false;
        }
        at = close + 1;
        return true;
    }
}
