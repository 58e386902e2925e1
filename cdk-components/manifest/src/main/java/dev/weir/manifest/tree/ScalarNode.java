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

    /**
     * A scalar.
     *
     * @param value a {@code String}, {@code Long}, {@code BigInteger} beyond 64 bits, {@code Double}, {@code Boolean}, {@code byte[]},
     *     {@code LocalDate}, {@code OffsetDateTime}, {@code LocalDateTime} or null
     */
    public ScalarNode(Position position, @Nullable Object value) {
        this.position = position;
        this.value = value;
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
        return value instanceof Boolean ? "the value " + value : "binary data";
    }
}
