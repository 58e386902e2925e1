package dev.weir.parsers.xml.event;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body of which only so many bytes may be read until somebody allows more, so that no part of it can take all memory. */
final class WatchedInput extends FilterInputStream {

    private long left = Long.MAX_VALUE;
    private boolean exhausted;

    WatchedInput(InputStream body) {
        super(body);
    }

    /** Allows bytes from here on. */
    void allow(long bytes) {
        left = bytes;
    }

    /** Whether more was asked for than was allowed. */
    boolean isExhausted() {
        return exhausted;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        took(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        took(Math.max(read, 0));
        return read;
    }

    private void took(int bytes) throws IOException {
        left -= bytes;
        if (left < 0) {
            exhausted = true;
            throw new IOException("more than the allowed bytes were read at once");
        }
    }
}
