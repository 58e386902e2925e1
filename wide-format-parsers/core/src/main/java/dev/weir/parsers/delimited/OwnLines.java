package dev.weir.parsers.delimited;

import dev.weir.parsers.source.Unreadable;
import dev.weir.parsers.table.TableLines;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text in a dialect with escapes or without quotes, which FastCSV does not have; they mean what they mean in
 * Python's {@code csv} module. A cell has quotes if it begins with one; two of them inside are one.
 */
final class OwnLines implements TableLines {

    private static final int END = -1;

    private final Reader text;
    private final char delimiter;
    private final int quote;
    private final int escape;
    private final DelimitedLimits limits;
    private final char[] buffer = new char[16 * 1024];
    private final StringBuilder cell = new StringBuilder();

    private int position;
    private int limit;
    /** The number of the line in which the next character stands. */
    private long present;

    private boolean afterReturn;
    private int expected = 16;
    private long line;
    private int length;
    private @Nullable List<@Nullable Object> ahead;

    OwnLines(Reader text, Dialect dialect, DelimitedLimits limits, int before) {
        this.text = text;
        this.delimiter = dialect.delimiter().charAt(0);
        this.quote = dialect.quote() == Dialect.NONE ? -2 : dialect.quote();
        this.escape = dialect.escape() == Dialect.NONE ? -2 : dialect.escape();
        this.limits = limits;
        this.present = before + 1L;
    }

    @Override
    public boolean hasNext() {
        if (ahead == null) {
            ahead = record();
        }
        return ahead != null;
    }

    @Override
    public List<@Nullable Object> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        List<@Nullable Object> record = java.util.Objects.requireNonNull(ahead);
        ahead = null;
        return record;
    }

    @Override
    public long line() {
        return line;
    }

    private @Nullable List<@Nullable Object> record() {
        int c = peek();
        if (c == END) {
            return null;
        }
        line = present;
        length = 0;
        if (endsLine(c)) {
            return List.of();
        }
        List<@Nullable Object> cells = new ArrayList<>(expected);
        int end = delimiter;
        while (end == delimiter) {
            end = cell();
            cells.add(CellTexts.of(cell));
            if (cells.size() > limits.columns()) {
                throw Broken.manyCells(place(), limits);
            }
        }
        expected = cells.size();
        return Collections.unmodifiableList(cells);
    }

    /** Reads a cell and what ends it: the delimiter, a line end or the end. */
    private int cell() {
        cell.setLength(0);
        if (peek() == quote) {
            position++;
            quoted();
            int c = take();
            if (c != delimiter && !isLineEnd(c)) {
                throw Broken.behindQuote(place());
            }
            return c;
        }
        while (true) {
            run(delimiter, escape);
            int c = take();
            if (c == delimiter || isLineEnd(c)) {
                return c;
            }
            append(c == escape ? escaped() : c);
        }
    }

    private void quoted() {
        while (true) {
            run(quote, escape);
            int c = take();
            if (c == END) {
                throw Broken.openQuote(place());
            }
            if (c == quote && peek() != quote) {
                return;
            }
            if (c == quote) {
                position++;
            }
            append(c == escape ? escaped() : c);
        }
    }

    private int escaped() {
        int c = take();
        if (c == END) {
            throw Unreadable.body("CSV", "it ends behind an escape, in " + place(), null);
        }
        return c;
    }

    /** Takes characters up to a line end or one of two others, as far as they are at hand. */
    private void run(int one, int other) {
        int at = position;
        while (at < limit) {
            char c = buffer[at];
            if (c == one || c == other || c == '\n' || c == '\r') {
                break;
            }
            at++;
        }
        if (at > position) {
            afterReturn = false;
            cell.append(buffer, position, at - position);
            count(at - position);
            position = at;
        }
    }

    private void append(int c) {
        cell.append((char) c);
        count(1);
    }

    private void count(int characters) {
        length += characters;
        if (cell.length() > limits.cellCharacters()) {
            throw Broken.longCell(place(), limits);
        }
        if (length > limits.recordCharacters()) {
            throw Broken.longLine(place(), limits);
        }
    }

    private String place() {
        return "the record that begins in line " + line;
    }

    /** Whether a character that was taken ends a line; both characters of a pair are taken then. */
    private boolean isLineEnd(int c) {
        if (c == '\r' && peek() == '\n') {
            take();
        }
        return c == '\n' || c == '\r' || c == END;
    }

    /** Takes the next character if it ends a line. */
    private boolean endsLine(int c) {
        return (c == '\n' || c == '\r') && isLineEnd(take());
    }

    private int take() {
        int c = peek();
        if (c != END) {
            position++;
        }
        if (c == '\n' && !afterReturn || c == '\r') {
            present++;
        }
        afterReturn = c == '\r';
        return c;
    }

    private int peek() {
        if (position < limit) {
            return buffer[position];
        }
        try {
            position = 0;
            limit = Math.max(0, text.read(buffer));
            return limit == 0 ? END : buffer[0];
        } catch (IOException e) {
            throw Unreadable.body("CSV", String.valueOf(e.getMessage()), e);
        }
    }
}
