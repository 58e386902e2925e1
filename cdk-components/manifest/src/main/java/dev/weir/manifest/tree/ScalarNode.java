package dev.weir.manifest.tree;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A single value: text, number, yes or no, date, or nothing. */
public final class ScalarNode implements Node {

    private final Position position;
    private final @Nullable Object value;
    private final @Nullable Position text;

    /**
     * A scalar whose text stands elsewhere than it starts, or across lines.
     *
     * @param value see {@link #value()}
     * @param text where the first character of a text stands, if its lines are those of the file and all start in this column
     */
    public ScalarNode(Position position, @Nullable Object value, @Nullable Position text) {
        this.position = position;
        this.value = checked(value);
        this.text = text;
    }

    /**
     * A scalar.
     *
     * @param value a {@code String}, {@code Long}, {@code BigInteger} beyond 64 bits, {@code Double}, {@code Boolean},
     *     {@code LocalDate}, {@code OffsetDateTime}, {@code LocalDateTime} or null
     */
    public ScalarNode(Position position, @Nullable Object value) {
        this(position, value, position);
    }

    private static @Nullable Object checked(@Nullable Object value) {
        if (value == null
                || value instanceof String
                || value instanceof Long
                || value instanceof Boolean
                || value instanceof Double
                || value instanceof BigInteger
                || value instanceof LocalDate
                || value instanceof LocalDateTime
                || value instanceof OffsetDateTime) {
            return value;
        }
        throw new IllegalArgumentException("Cannot make a manifest value of "
                + value.getClass().getName()
                + ": no manifest can hold one (turn it into text, a number, yes or no, or a date)");
    }

    @Override
    public Position position() {
        return position;
    }

    /** The value, of one of the types that the constructor names. */
    public @Nullable Object value() {
        return value;
    }

    /** Whether the value is the given text. */
    public boolean is(String text) {
        return text.equals(value);
    }

    /** Whether the lines and columns of the text are those of the file, so that {@link #positionAt} is exact. */
    public boolean keepsLines() {
        return text != null;
    }

    /** Where a character of the text stands, by its line and column from 1; where the scalar starts if that is not known. */
    public Position positionAt(int line, int column) {
        return text == null ? position : new Position(text.file(), text.line() + line - 1, text.column() + column - 1);
    }

    @Override
    public int depth() {
        return 0;
    }

    @Override
    public long weight() {
        return 1;
    }

    @Override
    public @Nullable Object plain() {
        return value;
    }

    @Override
    public String described() {
        if (value == null) {
            return "empty";
        }
        if (value instanceof String text) {
            return text.isEmpty() ? "an empty text" : "the text '" + text + "'";
        }
        if (value instanceof Long || value instanceof BigInteger || value instanceof Double) {
            return "the number " + value;
        }
        if (value instanceof LocalDate || value instanceof LocalDateTime || value instanceof OffsetDateTime) {
            return "the date " + value;
        }
        return "the value " + value;
    }
}
