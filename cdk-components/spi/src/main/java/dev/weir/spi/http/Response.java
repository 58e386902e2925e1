package dev.weir.spi.http;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer. Its body is a stream that can be read once, unless somebody asked for {@link #json()} or {@link #text()}
 * first, which keep the body in memory. Used by one thread; closed by whoever received it from the engine.
 */
public interface Response extends AutoCloseable {

    /** The request that was answered, as it was sent. */
    Request request();

    /** The HTTP status code. */
    int status();

    /** The headers. */
    Headers headers();

    /** The body, decompressed as its {@code Content-Encoding} says; not closed by the reader. */
    InputStream body();

    /** The whole body as JSON value; an empty row if the body is not JSON. */
    @Nullable
    Object json();

    /** The whole body as text, in the charset of its {@code Content-Type}, UTF-8 by default. */
    String text();

    /** Whether the status is below 400. An answer that is not ok and did not fail gives no records. */
    default boolean isOk() {
        return status() < 400;
    }

    /** Ends the exchange; what was not read of the body is dropped. */
    @Override
    void close();
}
