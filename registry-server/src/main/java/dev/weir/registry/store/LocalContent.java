package dev.weir.registry.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A content as a file of this machine.
 *
 * @param file where it is, to be read only
 * @param copy whether it is a copy, which goes when it is closed
 */
public record LocalContent(Path file, boolean copy) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        if (copy) {
            Files.deleteIfExists(file);
        }
    }
}
