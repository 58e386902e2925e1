package dev.weir.spi.read;

import org.jspecify.annotations.Nullable;

/**
 * Walks through the documents of a body value by value, so that only what is asked for is built. After
 * {@link #nextDocument()} the reader stands on the document's root. From a value one can {@link #read()} it whole,
 * {@link #skip()} it, or {@link #enter()} it and step through its entries or elements with {@link #next()}:
 *
 * <pre>
 * while (reader.nextDocument()) {
 *     reader.enter();
 *     while (reader.next()) { if (reader.key().equals("items")) ... else reader.skip(); }
 * }
 * </pre>
 *
 * Used by one thread. A body that is not what was announced is a {@code ConnectorException} at the place where it shows.
 */
public interface DocumentReader extends AutoCloseable {

    /** What the reader stands on. */
    enum Kind {
        /** A mapping of keys to values. */
        OBJECT,
        /** A list of values. */
        ARRAY,
        /** Text, number, boolean or null. */
        SCALAR
    }

    /** Goes to the next document, past what is left of the present one; false if there is none. */
    boolean nextDocument();

    /** What the present value is. */
    Kind kind();

    /** Goes into the present object or array, before its first entry or element. */
    void enter();

    /**
     * Goes to the next entry or element of what was entered last; an unread present value is skipped. False at its end,
     * which also leaves it: the reader then stands behind that container.
     */
    boolean next();

    /** The key of the present entry. */
    String key();

    /** The present value, whole: a Row, a List or a scalar. */
    @Nullable
    Object read();

    /**
     * The present value, which is a record: as {@link #read()}, but the fields of an object may be kept as their text until
     * somebody looks at them.
     */
    default @Nullable Object readRecord() {
        return read();
    }

    /** Passes over the present value. */
    void skip();

    /**
     * Whether the entries of an object may come with the same key several times, as the elements of XML do. Each is then a
     * value of its own while one steps through them; {@link #read()} gathers them in one list.
     */
    default boolean repeatsKeys() {
        return false;
    }

    /** Closes the reader, not the body. */
    @Override
    void close();
}
