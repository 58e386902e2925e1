package dev.weir.standard.decoder;

import dev.weir.spi.read.GzipMembers;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A body as it is, or unpacked if it begins like gzip (RFC 1952) or, where that is asked for, zlib (RFC 1950). All members
 * are read, and each is checked against its sum; zeros between them pad.
 */
final class GunzippedInput extends InputStream {

    private static final int SIZE = 32 * 1024;

    private final InputStream body;
    private final boolean zlibToo;
    private @Nullable InputStream unpacked;

    GunzippedInput(InputStream body, boolean zlibToo) {
        this.body = body;
        this.zlibToo = zlibToo;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        InputStream open = unpacked;
        if (open == null) {
            open = open();
            unpacked = open;
        }
        return open.read(target, offset, length);
    }

    private InputStream open() {
        PushbackInputStream start = new PushbackInputStream(body, 2);
        byte[] first = ByteOrderMark.first(start, 2);
        if (GzipMembers.begin(first)) {
            return new Members(start);
        }
        return zlibToo && isZlib(first) ? new Inflated(start) : start;
    }

    private static boolean isZlib(byte[] first) {
        return first.length == 2
                && (first[0] & 0x0F) == 8
                && (first[0] & 0xF0) <= 0x70
                && (((first[0] & 0xFF) << 8) | (first[1] & 0xFF)) % 31 == 0;
    }

    /** The members of a gzip file, whose damage is a failure of the source. */
    private static final class Members extends FilterInputStream {

        Members(InputStream packed) {
            super(new GzipMembers(packed, false));
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return super.read(target, offset, length);
            } catch (EOFException | ZipException e) {
                throw BrokenBody.of("gzip", String.valueOf(e.getMessage()), e.getCause());
            }
        }
    }

    /** A body in zlib's form. */
    private static final class Inflated extends InputStream {
        private final InputStream packed;
        private final Inflater inflater = new Inflater();
        private final byte[] buffer = new byte[SIZE];

        Inflated(InputStream packed) {
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                int count = 0;
                while (count == 0 && length > 0 && !inflater.finished()) {
                    count = inflater.inflate(target, offset, length);
                    if (count == 0 && inflater.needsInput() && !inflater.finished()) {
                        feed();
                    }
                }
                return count > 0 || length == 0 ? count : ended();
            } catch (DataFormatException e) {
                throw BrokenBody.of("zlib", String.valueOf(e.getMessage()), e);
            }
        }

        private void feed() throws IOException {
            int count = packed.read(buffer);
            if (count < 0) {
                throw BrokenBody.of("zlib", "it ends in the middle", null);
            }
            inflater.setInput(buffer, 0, count);
        }

        private int ended() {
            inflater.end();
            return -1;
        }
    }
}
