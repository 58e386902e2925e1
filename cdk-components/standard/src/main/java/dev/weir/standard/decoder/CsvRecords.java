package dev.weir.standard.decoder;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The records of a text with separated values, as Python's {@code csv} module cuts it in its default dialect: quotes count
 * only at the beginning of a field, two of them inside quotes are one, and what follows a closing quote belongs to the
 * field. A quote that is never closed is an end in the middle.
 */
final class CsvRecords {

    /** The longest record, in characters. */
    static final int LONGEST = 16 * 1024 * 1024;

    private static final char QUOTE = '"';

    private enum State {
        START_OF_FIELD,
        UNQUOTED,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    private final TextInput text;
    private final char delimiter;
    private final boolean endsAnywhere;
    private final StringBuilder field = new StringBuilder();
    private final TextInput.Taker taker = this::take;
    /** All of the present field so far, if it came in one go; else it is in the builder. */
    private @Nullable String piece;

    private String quoteOpened = "";
    private int expected = 16;
    private long firstLine;

    /** Records, which may end inside quotes if that is tolerated. */
    CsvRecords(TextInput text, char delimiter, boolean endsAnywhere) {
        this.text = text;
        this.delimiter = delimiter;
        this.endsAnywhere = endsAnywhere;
    }

    /** The fields of the next record; empty for a blank line, null behind the last record. */
    @Nullable
    List<String> next() {
        int c = text.next();
        if (c < 0) {
            return null;
        }
        firstLine = text.line();
        List<String> fields = new ArrayList<>(expected);
        if (c == '\n') {
            return fields;
        }
        int length = 0;
        State state = State.START_OF_FIELD;
        while (c >= 0 && (c != '\n' || state == State.QUOTED)) {
            state = step(state, (char) c, fields);
            int passed = rest(state);
            if (passed > 0 && state == State.START_OF_FIELD) {
                state = State.UNQUOTED;
            }
            length += 1 + passed;
            if (length > LONGEST) {
                throw text.broken("the record that begins in line " + firstLine + " is longer than " + LONGEST
                        + " characters (is a quote not closed, or the delimiter another one?)");
            }
            c = text.next();
        }
        if (state == State.QUOTED && !endsAnywhere) {
            throw BrokenBody.of("CSV", "the quote that opens at " + quoteOpened + " is never closed", null);
        }
        save(fields);
        expected = fields.size();
        return fields;
    }

    /** Takes the characters that mean nothing but themselves, as many as are at hand. */
    private int rest(State state) {
        return switch (state) {
            case START_OF_FIELD -> text.run(delimiter, QUOTE, taker);
            case UNQUOTED -> text.run(delimiter, delimiter, taker);
            case QUOTED -> text.run(QUOTE, QUOTE, taker);
            case QUOTE_IN_QUOTED -> 0;
        };
    }

    private State step(State state, char c, List<String> fields) {
        if (state != State.QUOTED && c == delimiter) {
            save(fields);
            return State.START_OF_FIELD;
        }
        if (c == QUOTE && state != State.UNQUOTED) {
            return quote(state);
        }
        append(c);
        return state == State.QUOTED ? State.QUOTED : State.UNQUOTED;
    }

    private State quote(State state) {
        if (state == State.QUOTED) {
            return State.QUOTE_IN_QUOTED;
        }
        if (state == State.QUOTE_IN_QUOTED) {
            append(QUOTE);
        } else {
            quoteOpened = text.place();
        }
        return State.QUOTED;
    }

    private void take(char[] characters, int from, int length) {
        if (piece == null && field.isEmpty()) {
            piece = new String(characters, from, length);
        } else {
            join().append(characters, from, length);
        }
    }

    private void append(char c) {
        join().append(c);
    }

    private StringBuilder join() {
        if (piece != null) {
            field.append(piece);
            piece = null;
        }
        return field;
    }

    private void save(List<String> fields) {
        String whole = piece;
        piece = null;
        if (whole == null) {
            whole = field.toString();
            field.setLength(0);
        }
        fields.add(whole);
    }

    /** The line in which the last record begins. */
    long firstLine() {
        return firstLine;
    }
}
