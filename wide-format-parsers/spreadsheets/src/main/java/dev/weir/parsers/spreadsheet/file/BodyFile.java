package dev.weir.parsers.spreadsheet.file;

import dev.weir.parsers.spreadsheet.sheet.Bounds;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A body in a temporary file, for formats that have to be read from several places at once. */
public final class BodyFile implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final Path path;

    private BodyFile(Path path) {
        this.path = path;
    }

    /**
     * Takes a body over.
     *
     * @param most  how many bytes it may have
     * @param limit the parameter that says so
     */
    public static BodyFile of(InputStream body, long most, String limit, Bounds bounds) {
        BodyFile file = new BodyFile(temporary());
        boolean done = false;
        try (OutputStream out = Files.newOutputStream(file.path)) {
            copy(body, out, most, limit, bounds);
            done = true;
        } catch (IOException e) {
            throw unwritable(e);
        } finally {
            if (!done) {
                file.close();
            }
        }
        return file;
    }

    private static void copy(InputStream body, OutputStream out, long most, String limit, Bounds bounds)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        for (int count = read(body, buffer, bounds); count >= 0; count = read(body, buffer, bounds)) {
            total += count;
            if (total > most) {
                throw bounds.beyond("it has more than " + most + " bytes", limit);
            }
            out.write(buffer, 0, count);
        }
    }

    private static int read(InputStream body, byte[] buffer, Bounds bounds) {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw bounds.broken(String.valueOf(e.getMessage()), e);
        }
    }

    /** A new temporary file. */
    static Path temporary() {
        try {
            return Files.createTempFile("weir-", ".sheets");
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    static ConnectorException unwritable(IOException e) {
        return new ConnectorException(
                FailureType.INTERNAL,
                "Cannot keep a spreadsheet while it is read: " + e.getMessage() + " (is there room in "
                        + System.getProperty("java.io.tmpdir") + "?)",
                e);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Deletes it. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
