package dev.weir.parsers.fixed;

import dev.weir.parsers.source.Unreadable;
import dev.weir.parsers.text.TextLines;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** The records of a statement: lines, or pieces of one length. */
final class FixedRecords {

    private final Reader text;
    private final @Nullable TextLines lines;
    private final int length;
    private long number;

    private FixedRecords(Reader text, @Nullable TextLines lines, int length) {
        this.text = text;
        this.lines = lines;
        this.length = length;
    }

    static FixedRecords lines(Reader text, int longest) {
        return new FixedRecords(text, new TextLines("the statement", text, longest), 0);
    }

    static FixedRecords pieces(Reader text, int length) {
        return new FixedRecords(text, null, length);
    }

    /** The next one; null behind the last one. */
    @Nullable
    String next() {
        String next = lines == null ? piece() : lines.next();
        number += next == null ? 0 : 1;
        return next;
    }

    private @Nullable String piece() {
        char[] characters = new char[length];
        int count = 0;
        int got = 0;
        while (count < length && got >= 0) {
            got = read(characters, count);
            count += Math.max(0, got);
        }
        if (count == 0 || count < length && new String(characters, 0, count).isBlank()) {
            return null;
        }
        if (count < length) {
            throw Unreadable.body(
                    "the statement",
                    "record " + (number + 1) + " ends after " + count + " of " + length + " characters",
                    null);
        }
        return new String(characters);
    }

    private int read(char[] characters, int from) {
        try {
            return text.read(characters, from, length - from);
        } catch (IOException e) {
            throw Unreadable.body("the statement", String.valueOf(e.getMessage()), e);
        }
    }

    /** Where the last one stands, for messages. */
    String place() {
        return (lines == null ? "record " : "line ") + number;
    }
}
