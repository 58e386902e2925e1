package dev.weir.parsers.columnar.value;

import dev.weir.spi.value.Row;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file, one after the other. Whatever it fails with, other than a {@code ConnectorException}, is a file that is
 * damaged. Used by one thread.
 */
public interface FileRows extends AutoCloseable {

    /** The next row; null at the end, once what the format has there was verified. */
    @Nullable
    Row next() throws IOException;

    /** Gives back what it holds. The body stays open. */
    @Override
    void close();
}
