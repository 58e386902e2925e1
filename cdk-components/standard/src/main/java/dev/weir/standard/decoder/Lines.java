package dev.weir.standard.decoder;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a body in UTF-8. */
final class Lines {

    private static final int LONGEST = 16 * 1024 * 1024;

    private final TextInput text;
    private final StringBuilder line = new StringBuilder();

    Lines(String format, InputStream body) {
        this.text = new TextInput(format, body, Encoding.UTF_8);
    }

    /** The next line without its end; null behind the last one. */
    @Nullable
    String next() {
        int c = text.next();
        if (c < 0) {
            return null;
        }
        line.setLength(0);
        while (c >= 0 && c != '\n') {
            line.append((char) c);
            if (line.length() > LONGEST) {
                throw text.broken("a line is longer than " + LONGEST + " characters");
            }
            c = text.next();
        }
        return line.toString();
    }
}
