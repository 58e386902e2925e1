package dev.weir.parsers.delimited;

import dev.weir.parsers.source.Unreadable;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** A text that can be looked at before it is read: its first lines tell how to read the others. */
final class ReportText extends Reader {

    /** As many characters of lines are looked at, if they are not in the first of them. */
    private static final int SAMPLE = 64 * 1024;

    private final Reader text;
    /** The most characters that are looked ahead. */
    private final int most;

    private char[] buffer = new char[16 * 1024];
    private int position;
    private int limit;
    private boolean ended;
    private int lines;

    /**
     * A text.
     *
     * @param longest the most characters of a line
     */
    ReportText(Reader text, int longest) {
        this.text = text;
        this.most = longest + SAMPLE;
    }

    /** The next characters, as many as asked for or as there are. */
    String peek(int count) {
        while (limit - position < count && more()) {
            // more characters are at hand
        }
        return new String(buffer, position, Math.min(count, limit - position));
    }

    /** The next lines with their ends: as many as asked for, unless they are very long, or as there are. */
    String peekLines(int count) {
        int at = 0;
        for (int i = 0; i < count && (i == 0 || at < SAMPLE) && has(at); i++) {
            at = behind(lineEnd(at));
        }
        return new String(buffer, position, at);
    }

    /** Whether there is another character. */
    boolean isAtEnd() {
        return !has(0);
    }

    /** The next line, without its end. */
    String line() {
        return new String(buffer, position, lineEnd(0));
    }

    /** Passes over the next line. */
    void skipLine() {
        int to = behind(lineEnd(0));
        position += to;
        lines++;
    }

    /** How many lines were passed over. */
    int skipped() {
        return lines;
    }

    private boolean has(int at) {
        while (limit - position <= at && more()) {
            // more characters are at hand
        }
        return limit - position > at;
    }

    private int lineEnd(int from) {
        int at = from;
        while (has(at) && buffer[position + at] != '\n' && buffer[position + at] != '\r') {
            at++;
        }
        return at;
    }

    private int behind(int end) {
        if (!has(end)) {
            return end;
        }
        boolean isPair = buffer[position + end] == '\r' && has(end + 1) && buffer[position + end + 1] == '\n';
        return end + (isPair ? 2 : 1);
    }

    private boolean more() {
        if (ended) {
            return false;
        }
        int held = limit - position;
        if (held >= most) {
            throw Unreadable.limit(
                    "CSV",
                    "one of its first lines has more than " + (most - SAMPLE) + " characters",
                    "record_characters");
        }
        System.arraycopy(buffer, position, buffer, 0, held);
        if (held == buffer.length) {
            buffer = Arrays.copyOf(buffer, held * 2);
        }
        position = 0;
        limit = held + Math.max(0, readSome(buffer, held, buffer.length - held));
        ended = limit == held;
        return !ended;
    }

    @Override
    public int read(char[] target, int offset, int length) {
        if (position < limit) {
            int count = Math.min(length, limit - position);
            System.arraycopy(buffer, position, target, offset, count);
            position += count;
            return count;
        }
        return ended ? -1 : readSome(target, offset, length);
    }

    private int readSome(char[] target, int offset, int length) {
        try {
            return text.read(target, offset, length);
        } catch (IOException e) {
            throw Unreadable.body("CSV", String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
