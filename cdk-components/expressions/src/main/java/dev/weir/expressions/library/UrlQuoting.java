package dev.weir.expressions.library;

import dev.weir.expressions.value.Draft;
import dev.weir.expressions.value.Run;
import java.nio.charset.StandardCharsets;

/** Percent encoding in UTF-8; letters, digits and {@code _.-~} stay. */
final class UrlQuoting {

    private static final String HEX = "0123456789ABCDEF";

    private UrlQuoting() {}

    /** For a path: the slash stays. */
    static String path(Run run, String text) {
        return quote(run, text, '/', "%20");
    }

    /** For a query: a space becomes a plus sign. */
    static String query(Run run, String text) {
        return quote(run, text, '_', "+");
    }

    private static String quote(Run run, String text, char safe, String space) {
        Draft out = new Draft(run, length(text, safe, space));
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isSafe(c, safe)) {
                out.append((char) c);
            } else if (c == ' ') {
                out.append(space);
            } else {
                octets(out, c);
            }
        }
        return out.toString();
    }

    private static long length(String text, char safe, String space) {
        long length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            length += isSafe(c, safe) ? 1 : c == ' ' ? space.length() : 3L * octets(c);
        }
        return length;
    }

    private static boolean isSafe(int c, char safe) {
        boolean letter = c < 0x80 && Character.isLetterOrDigit(c);
        return letter || c == '_' || c == '.' || c == '-' || c == '~' || c == safe;
    }

    private static int octets(char c) {
        return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    private static void octets(Draft out, int c) {
        for (byte octet : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
            out.append('%').append(HEX.charAt(octet >> 4 & 0xF)).append(HEX.charAt(octet & 0xF));
        }
    }
}
