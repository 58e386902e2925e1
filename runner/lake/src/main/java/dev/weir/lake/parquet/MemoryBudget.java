package dev.weir.lake.parquet;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Heap that the open row groups of all streams share. Whoever holds its fair part writes its row group out once all
 * together hold more than the budget, so that idle streams do not keep others small; the total stays below twice the
 * budget. Safe for concurrent use.
 */
public final class MemoryBudget {

    private final long bytes;
    private final AtomicLong held = new AtomicLong();
    private final AtomicInteger holders = new AtomicInteger();

    /** A budget of so many bytes. */
    public MemoryBudget(long bytes) {
        this.bytes = bytes;
    }

    /** A part for one more open file; to be closed with it. */
    Part part() {
        holders.incrementAndGet();
        return new Part();
    }

    /** What one open file may hold if all held as much. */
    long fairShare() {
        return bytes / Math.max(1, holders.get());
    }

    /** What all open files may hold together. */
    long bytes() {
        return bytes;
    }

    /** What one open file holds; for one thread at a time. */
    final class Part implements AutoCloseable {

        private long mine;

        /** Says how much is held now. */
        void hold(long now) {
            held.addAndGet(now - mine);
            mine = now;
        }

        /** Whether a row group that may have so many bytes should be written out. */
        boolean isFull(long rowGroup) {
            return mine >= rowGroup || (mine >= fairShare() && held.get() >= bytes);
        }

        @Override
        public void close() {
            hold(0);
            holders.decrementAndGet();
        }
    }
}
