package dev.weir.parsers.text;

import dev.weir.parsers.source.Unreadable;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The lines of a text, without their ends: {@code \n}, {@code \r\n} or {@code \r}. Used by one thread. */
public final class TextLines {

    private final String format;
    private final Reader text;
    private final int longest;
    private final char[] buffer = new char[16 * 1024];
    private final StringBuilder pieces = new StringBuilder();

    private int position;
    private int limit;
    private boolean afterReturn;
    private long line;

    /**
     * The lines of a text.
     *
     * @param format  what is read, to stand behind "Cannot read "
     * @param longest the most characters of a line; what is longer fails and names {@code limits.line_characters}
     */
    public TextLines(String format, Reader text, int longest) {
        this.format = format;
        this.text = text;
        this.longest = longest;
    }

    /** The next line; null behind the last one. */
    public @Nullable String next() {
        pieces.setLength(0);
        boolean any = false;
        while (isMore()) {
            any = true;
            int end = lineEnd();
            if (end < limit) {
                return line(end);
            }
            pieces.append(buffer, position, limit - position);
            position = limit;
            check(pieces.length());
        }
        if (!any) {
            return null;
        }
        line++;
        return pieces.toString();
    }

    private String line(int end) {
        String rest = new String(buffer, position, end - position);
        position = end + 1;
        afterReturn = buffer[end] == '\r';
        check(pieces.length() + rest.length());
        line++;
        return pieces.length() == 0 ? rest : pieces.append(rest).toString();
    }

    private int lineEnd() {
        int at = position;
        while (at < limit && buffer[at] != '\n' && buffer[at] != '\r') {
            at++;
        }
        return at;
    }

    private void check(int length) {
        if (length > longest) {
            throw Unreadable.limit(
                    format, "line " + (line + 1) + " has more than " + longest + " characters", "line_characters");
        }
    }

    /** Whether there are more characters, past the second half of a line end. */
    private boolean isMore() {
        if (afterReturn && (position < limit || fill())) {
            position += buffer[position] == '\n' ? 1 : 0;
            afterReturn = false;
        }
        return position < limit || fill();
    }

    private boolean fill() {
        try {
            position = 0;
            limit = Math.max(0, text.read(buffer));
        } catch (IOException e) {
            throw Unreadable.body(format, String.valueOf(e.getMessage()), e);
        }
        return limit > 0;
    }

    /** The number of the line that was given last, from 1. */
    public long line() {
        return line;
    }
}
