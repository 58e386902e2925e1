package dev.weir.standard.decoder;

import dev.weir.spi.failure.ConnectorException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/**
 * A body's characters, one after the other, with the place of the last one. Every form of line end is one
 * {@code \n}, inside quotes too, as Python reads text files. The body is not touched before the first character.
 */
final class TextInput {

    private static final int SIZE = 16 * 1024;

    private final String format;
    private final InputStream body;
    private final Encoding encoding;
    private final char[] buffer = new char[SIZE];
    private @Nullable Reader reader;
    private int position;
    private int limit;
    private long line = 1;
    private long column;
    private boolean afterReturn;
    private boolean afterLineEnd;

    TextInput(String format, InputStream body, Encoding encoding) {
        this.format = format;
        this.body = body;
        this.encoding = encoding;
    }

    /** The next character, or -1 behind the last one. */
    int next() {
        if (afterLineEnd) {
            line++;
            column = 0;
            afterLineEnd = false;
        }
        int c = raw();
        if (c == '\n' && afterReturn) {
            c = raw();
        }
        afterReturn = c == '\r';
        column++;
        if (c == '\n' || afterReturn) {
            afterLineEnd = true;
            return '\n';
        }
        return c;
    }

    /** What may be passed in one go: everything up to a line end or one of two characters, as far as it is at hand. */
    interface Taker {
        void take(char[] characters, int from, int length);
    }

    /** Hands on the characters that follow up to a line end or one of two characters, as many as are at hand; says how many. */
    int run(char one, char other, Taker taker) {
        if (afterLineEnd || afterReturn) {
            return 0;
        }
        char[] characters = buffer;
        int from = position;
        int at = from;
        int end = limit;
        while (at < end) {
            char c = characters[at];
            if (c == one || c == other || c == '\n' || c == '\r') {
                break;
            }
            at++;
        }
        int length = at - from;
        if (length > 0) {
            taker.take(characters, from, length);
            position = at;
            column += length;
        }
        return length;
    }

    private int raw() {
        if (position == limit && !fill()) {
            return -1;
        }
        return buffer[position++];
    }

    private boolean fill() {
        try {
            Reader open = reader;
            if (open == null) {
                open = encoding.reader(body);
                reader = open;
            }
            position = 0;
            limit = Math.max(0, open.read(buffer, 0, SIZE));
            return limit > 0;
        } catch (CharacterCodingException e) {
            throw BrokenBody.because(
                    "Cannot read " + format + ": after line " + line + " there are bytes that are not "
                            + encoding.charset().name() + " (name the right encoding in the decoder, if it has one)",
                    e);
        } catch (IOException e) {
            throw BrokenBody.of(format, String.valueOf(e.getMessage()), e);
        }
    }

    /** The line of the last character, from 1. */
    long line() {
        return line;
    }

    /** The place of the last character. */
    String place() {
        return "line " + line + ", column " + column;
    }

    /** A failure at the last character. */
    ConnectorException broken(String reason) {
        return BrokenBody.of(format, reason + " at " + place(), null);
    }
}
