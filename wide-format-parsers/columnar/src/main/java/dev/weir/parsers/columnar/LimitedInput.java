package dev.weir.parsers.columnar;

import dev.weir.parsers.source.Unreadable;
import java.io.IOException;
import java.io.InputStream;

/** A body of which only so many bytes are read. Closing it leaves the body open. */
final class LimitedInput extends InputStream {

    private final InputStream body;
    private final long most;
    private long read;

    LimitedInput(InputStream body, long most) {
        this.body = body;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = body.read(target, offset, length);
        if (count > 0) {
            read += count;
            if (read > most) {
                throw Unreadable.limit("a columnar file", "it has more than " + most + " bytes", "bytes");
            }
        }
        return count;
    }
}
