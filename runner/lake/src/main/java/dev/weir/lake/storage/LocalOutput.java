package dev.weir.lake.storage;

import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A staged file in a folder. */
final class LocalOutput implements StagedOutput {

    private static final int BUFFER = 64 << 10;
    private static final int ATTEMPTS = 100;

    private final Path file;
    private final String path;
    private final Row token;
    private final FileChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
    private long bytes;

    LocalOutput(Path file, String path, Row token) throws IOException {
        this.file = file;
        this.path = path;
        this.token = token;
        this.channel = create(file);
    }

    /** Other runs remove folders in which nothing is, and may do so just before the file is made. */
    private static FileChannel create(Path file) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                Files.createDirectories(file.getParent());
                return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } catch (NoSuchFileException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        try {
            if (length > buffer.remaining()) {
                drain(buffer.flip());
                buffer.clear();
            }
            if (length > buffer.capacity()) {
                drain(ByteBuffer.wrap(source, offset, length));
            } else {
                buffer.put(source, offset, length);
            }
        } catch (IOException e) {
            throw StorageFailure.of("write", file, e);
        }
        bytes += length;
    }

    private void drain(ByteBuffer full) throws IOException {
        while (full.hasRemaining()) {
            channel.write(full);
        }
    }

    @Override
    public StagedFile finish() {
        try (channel) {
            drain(buffer.flip());
            channel.force(true);
        } catch (IOException e) {
            throw StorageFailure.of("write", file, e);
        }
        return new StagedFile(path, bytes, token);
    }

    @Override
    public void abort() {
        try (channel) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // whatever is left lies in the staging folder, which the run's roll-back or the next run removes
            buffer.clear();
        }
    }
}
