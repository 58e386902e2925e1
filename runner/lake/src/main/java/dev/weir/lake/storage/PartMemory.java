package dev.weir.lake.storage;

import java.util.concurrent.atomic.AtomicLong;

/** Heap that the parts of all open uploads share, handed out in chunks. Safe for concurrent use. */
final class PartMemory {

    static final int CHUNK = 256 << 10;

    private final long bytes;
    private final AtomicLong taken = new AtomicLong();

    PartMemory(long bytes) {
        this.bytes = bytes;
    }

    /** Takes a chunk's worth, unless nothing is left. */
    boolean take() {
        if (taken.addAndGet(CHUNK) <= bytes) {
            return true;
        }
        taken.addAndGet(-CHUNK);
        return false;
    }

    /** Gives so many chunks' worth back. */
    void giveBack(int chunks) {
        taken.addAndGet(-(long) chunks * CHUNK);
    }
}
