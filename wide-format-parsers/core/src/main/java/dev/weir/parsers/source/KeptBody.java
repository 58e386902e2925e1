package dev.weir.parsers.source;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A body in a temporary file, for formats that are not read from their first byte to their last. The file vanishes when this is
 * closed. An interruption of the thread does not disturb the reading, other than that of a {@code FileChannel}. Used by one
 * thread.
 */
public final class KeptBody implements AutoCloseable {

    private static final int COPIED = 64 * 1024;

    private final Path path;
    private final RandomAccessFile file;
    private final long size;

    private KeptBody(Path path, RandomAccessFile file, long size) {
        this.path = path;
        this.file = file;
        this.size = size;
    }

    /**
     * Takes a body over, to its end.
     *
     * @param format what it is, for messages
     * @param most   how many bytes it may have, as {@code limits.bytes} says
     */
    public static KeptBody of(String format, InputStream body, long most) {
        Path path = null;
        try {
            path = Files.createTempFile("weir-", ".body");
            long size = copy(format, body, path, most);
            return new KeptBody(path, new RandomAccessFile(path.toFile(), "r"), size);
        } catch (IOException e) {
            delete(path);
            throw new ConnectorException(
                    FailureType.INTERNAL,
                    "Cannot keep a body of " + format + " while it is read: " + e.getMessage() + " (is there room in "
                            + System.getProperty("java.io.tmpdir") + "?)",
                    e);
        } catch (RuntimeException e) {
            delete(path);
            throw e;
        }
    }

    private static long copy(String format, InputStream body, Path path, long most) throws IOException {
        byte[] buffer = new byte[COPIED];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                size += count;
                if (size > most) {
                    throw Unreadable.limit(format, "it has more than " + most + " bytes", "bytes");
                }
                out.write(buffer, 0, count);
            }
        }
        return size;
    }

    private static void delete(@Nullable Path path) {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is kept. */
    public Path path() {
        return path;
    }

    /** How many bytes it has. */
    public long size() {
        return size;
    }

    /** A view of it that libraries read. Closing it does not close the body. */
    public SeekableByteChannel channel() {
        return new KeptChannel(this);
    }

    /**
     * Reads some bytes from a position on, at least one; gives how many.
     *
     * @throws EOFException if the position is behind the last byte
     */
    public int read(long position, byte[] target, int offset, int length) throws IOException {
        file.seek(position);
        int count = file.read(target, offset, length);
        if (count < 0) {
            throw new EOFException("it ends before byte " + position);
        }
        return count;
    }

    @Override
    public void close() {
        try (file) {
            delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
