package dev.weir.expressions.text;

/** Texts and octets as Python's {@code repr} writes them. */
public final class Quoted {

    private static final String HEX = "0123456789abcdef";

    private Quoted() {}

    public static void append(StringBuilder out, String text) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        out.append(quote);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            appendChar(out, c, quote);
        }
        out.append(quote);
    }

    /** How many characters a text takes, or a few more. */
    public static long length(String text) {
        long length = 2;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= 0x20 && c < 0x7F && c != '\'' && c != '\\';
            length += plain ? 1 : c < 0x7F || isPrintable(c) ? c < 0x20 ? 4 : 2 : c < 0x100 ? 4 : 6;
        }
        return length;
    }

    public static void append(StringBuilder out, byte[] octets) {
        String latin = new String(octets, java.nio.charset.StandardCharsets.ISO_8859_1);
        char quote = latin.indexOf('\'') >= 0 && latin.indexOf('"') < 0 ? '"' : '\'';
        out.append('b').append(quote);
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            if (c < 0x7F) {
                appendChar(out, c, quote);
            } else {
                hex(out.append("\\x"), c, 2);
            }
        }
        out.append(quote);
    }

    /** How many characters {@link #ascii} of a text has. */
    public static long asciiLength(String text) {
        long length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            length += c < 0x80 ? 1 : c < 0x100 ? 4 : Character.isSurrogate(c) ? 5 : 6;
        }
        return length;
    }

    /** A text with escapes for all that is not ASCII. */
    public static String ascii(String text) {
        StringBuilder out = new StringBuilder((int) Math.min(Integer.MAX_VALUE, asciiLength(text)));
        text.codePoints().forEach(c -> {
            if (c < 0x80) {
                out.append((char) c);
            } else {
                escape(out, c);
            }
        });
        return out.toString();
    }

    /** A character as an escape: by its number. */
    public static void escape(StringBuilder out, int c) {
        if (c < 0x100) {
            hex(out.append("\\x"), c, 2);
        } else {
            boolean small = c < 0x10000;
            hex(out.append(small ? "\\u" : "\\U"), c, small ? 4 : 8);
        }
    }

    private static void appendChar(StringBuilder out, int c, char quote) {
        if (c == quote || c == '\\') {
            out.append('\\').append((char) c);
        } else if (c >= 0x20 && c < 0x7F) {
            out.append((char) c);
        } else if (c == '\n') {
            out.append("\\n");
        } else if (c == '\r') {
            out.append("\\r");
        } else if (c == '\t') {
            out.append("\\t");
        } else if (isPrintable(c)) {
            out.appendCodePoint(c);
        } else if (c < 0x100) {
            hex(out.append("\\x"), c, 2);
        } else if (c < 0x10000) {
            hex(out.append("\\u"), c, 4);
        } else {
            hex(out.append("\\U"), c, 8);
        }
    }

    /** Whether Python's {@code str.isprintable} holds for a character. */
    public static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> c == ' ';
            default -> true;
        };
    }

    /** Appends a number in lower case hexadecimal digits. */
    public static void hex(StringBuilder out, int value, int digits) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            out.append(HEX.charAt(value >> shift & 0xF));
        }
    }
}
