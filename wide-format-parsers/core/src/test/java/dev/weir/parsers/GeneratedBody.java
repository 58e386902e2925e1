package dev.weir.parsers;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A body that is made while it is read: a beginning, something again and again, and an end. Tells how much was read. */
public final class GeneratedBody extends InputStream {

    private final byte[][] parts;
    private final long times;
    private long unit;
    private int position;
    private long read;

    /** A body of a beginning, so many times what comes again, and an end. */
    public GeneratedBody(String start, String again, long times, String end) {
        this.parts = new byte[][] {bytes(start), bytes(again), bytes(end)};
        this.times = times;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** How many bytes were read so far. */
    public long bytesRead() {
        return read;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        byte[] part = part();
        while (position == part.length) {
            if (unit > times) {
                return -1;
            }
            unit++;
            position = 0;
            part = part();
        }
        int taken = Math.min(length, part.length - position);
        System.arraycopy(part, position, target, offset, taken);
        position += taken;
        read += taken;
        return taken;
    }

    private byte[] part() {
        return unit == 0 ? parts[0] : unit <= times ? parts[1] : parts[2];
    }
}
