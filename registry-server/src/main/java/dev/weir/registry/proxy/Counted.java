package dev.weir.registry.proxy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that fails where it ends before its announced length. */
final class Counted extends FilterInputStream {

    private final long length;
    private long count;

    /**
     * A body.
     *
     * @param length how many bytes were announced; negative if none
     */
    Counted(InputStream in, long length) {
        super(in);
        this.length = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int read = super.read(bytes, from, most);
        if (read < 0 && length >= 0 && count != length) {
            throw new IOException("it broke off after " + count + " of " + length + " bytes");
        }
        count += Math.max(0, read);
        return read;
    }
}
