package dev.weir.spi.value;

import org.jspecify.annotations.Nullable;

/**
 * A value of a {@link Row} that nobody has looked at yet: the JSON that the source sent for it. A row turns it into its
 * value when that is asked for; a sink that writes JSON may pass the text on as it is ({@link Row#storedAt}). Immutable and
 * safe for any number of threads.
 *
 * <p>The text is one valid JSON value in well-formed UTF-8, without line ends, without keys that stand twice in one object,
 * and without numbers that the value would hold otherwise.
 */
public abstract class JsonText {

    private final byte[] utf8;
    private final int from;
    private final int to;

    /** The bytes from one position to another, which nobody changes any more. */
    protected JsonText(byte[] utf8, int from, int to) {
        this.utf8 = utf8;
        this.from = from;
        this.to = to;
    }

    /** The array that holds the text; to be read only. */
    public final byte[] utf8() {
        return utf8;
    }

    /** Where the text begins. */
    public final int from() {
        return from;
    }

    /** Behind the last byte of the text. */
    public final int to() {
        return to;
    }

    /** Whether it is a text of ASCII without escapes: what stands between its quotes is the value. */
    public boolean isPlainText() {
        return false;
    }

    /** The value, made anew by each call. */
    public abstract @Nullable Object value();
}
