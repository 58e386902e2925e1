package dev.weir.lake.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads a file from its start, whatever others do with its position. For one thread at a time. */
final class SpilledInput extends InputStream {

    private final FileChannel file;
    private long position;

    /** Reads a file that stays open. */
    SpilledInput(FileChannel file) {
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int count = file.read(ByteBuffer.wrap(bytes, offset, length), position);
        position += Math.max(0, count);
        return count;
    }
}
