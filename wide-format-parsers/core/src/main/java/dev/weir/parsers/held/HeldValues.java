package dev.weir.parsers.held;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.value.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is held of a document, and fails when that is more than a limit allows. Counted are the characters of keys and
 * texts, and {@link #EACH} for each value, which is about its size in memory. Used by one thread.
 */
public final class HeldValues {

    /** What a value counts beside its characters. */
    private static final int EACH = 16;

    private final String format;
    private final long most;
    private long held;

    /**
     * Nothing is held yet.
     *
     * @param format what is read, for messages
     * @param most   how many characters may be held: the parser's {@code limits.held_characters}
     */
    public HeldValues(String format, long most) {
        this.format = format;
        this.most = most;
    }

    /** Takes notice of one more value, and gives it back. */
    public @Nullable Object add(@Nullable Object value) {
        count(value);
        return value;
    }

    /** Takes notice that all was let go of. */
    public void clear() {
        held = 0;
    }

    private void count(@Nullable Object value) {
        add(EACH);
        if (value instanceof String text) {
            add(text.length());
        } else if (value instanceof Row row) {
            for (int i = 0; i < row.size(); i++) {
                add(row.keyAt(i).length());
                count(row.valueAt(i));
            }
        } else if (value instanceof List<?> list) {
            list.forEach(this::count);
        }
    }

    private void add(int characters) {
        held += characters;
        if (held > most) {
            throw Unreadable.limit(
                    format,
                    "more than " + most + " characters have to be held until what they refer to is read",
                    "held_characters");
        }
    }
}
