package dev.weir.spi.read;

import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * JSON as the engine reads and writes it. Numbers without fraction become {@code Long} or {@code BigInteger}, others
 * {@code Double}; the last of equal keys wins. Safe for concurrent use.
 */
public interface Json {

    /** Opens a stream of one or more JSON documents in a charset found by RFC 8259; read incrementally. */
    DocumentReader documents(InputStream body);

    /** Opens a stream of JSON documents of which each begins on a line of its own (JSON Lines); read incrementally. */
    default DocumentReader lines(InputStream body) {
        return documents(body);
    }

    /**
     * Reads one document.
     *
     * @throws dev.weir.spi.failure.ConnectorException if the text is not JSON
     */
    @Nullable
    Object parse(String text);

    /** Writes a value without spaces. */
    String write(@Nullable Object value);

    /** Writes a value without spaces, in UTF-8; the stream stays open. */
    void write(@Nullable Object value, OutputStream out);
}
