package dev.weir.benchmarks.ceiling;

import java.io.IOException;
import java.io.OutputStream;

/** Passes bytes on in blocks of 64 KB, without a lock. */
final class Blocks extends OutputStream {

    private final OutputStream target;
    private final byte[] block = new byte[1 << 16];
    private int size;

    Blocks(OutputStream target) {
        this.target = target;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > block.length - size) {
            pass();
        }
        if (length > block.length) {
            target.write(bytes, offset, length);
        } else {
            System.arraycopy(bytes, offset, block, size, length);
            size += length;
        }
    }

    private void pass() throws IOException {
        target.write(block, 0, size);
        size = 0;
    }

    @Override
    public void close() throws IOException {
        pass();
        target.close();
    }
}
