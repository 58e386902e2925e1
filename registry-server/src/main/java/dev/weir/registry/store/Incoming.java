package dev.weir.registry.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A content that has arrived whole and is not kept yet. Closing it drops it, unless it was kept. Used by one thread.
 */
public final class Incoming implements AutoCloseable {

    private final ContentPlace place;
    private final Path file;
    private final long length;
    private final Digests digests;

    Incoming(ContentPlace place, Path file, long length, Digests digests) {
        this.place = place;
        this.file = file;
        this.length = length;
        this.digests = digests;
    }

    /** Where it lies, until it is closed or kept. */
    public Path file() {
        return file;
    }

    /** Its length in bytes. */
    public long length() {
        return length;
    }

    /** Its checksums. */
    public Digests digests() {
        return digests;
    }

    /** Keeps it: when this returns, it outlives the power. */
    public void keep() throws IOException {
        place.put(file, digests);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
