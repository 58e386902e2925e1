package dev.weir.parsers.columnar.value;

import dev.weir.parsers.source.Unreadable;

/** The bytes that are unpacked in memory at the same time, held to the limit. Used by one thread. */
public final class Held {

    private final String format;
    private final long most;
    private long bytes;

    public Held(String format, ColumnarLimits limits) {
        this.format = format;
        this.most = limits.blockBytes();
    }

    /** Takes bytes before they are unpacked. */
    public void take(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("a size is negative");
        }
        if (count > most - bytes) {
            throw Unreadable.limit(
                    format, "more than " + most + " bytes of it are to be in memory at the same time", "block_bytes");
        }
        bytes += count;
    }

    /** Gives bytes back. */
    public void give(long count) {
        bytes -= count;
    }

    /** How many there may be at most. */
    public long most() {
        return most;
    }
}
