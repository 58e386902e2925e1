package dev.weir.expressions.library;

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
        run.text(text.length());
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            int c = octet & 0xFF;
            boolean letter = c < 0x80 && Character.isLetterOrDigit(c);
            if (letter || c == '_' || c == '.' || c == '-' || c == '~' || c == safe) {
                out.append((char) c);
            } else if (c == ' ') {
                out.append(space);
            } else {
                out.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
            }
        }
        return out.toString();
    }
}
