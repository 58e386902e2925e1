package dev.weir.standard.decoder;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * What stands at the beginning of a body, looked at without taking it away.
 *
 * @param isThere whether that is UTF-8's byte order mark
 * @param body    the body from its first byte on
 */
record ByteOrderMark(boolean isThere, InputStream body) {

    private static final byte[] UTF_8 = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    static ByteOrderMark of(InputStream body) {
        PushbackInputStream start = new PushbackInputStream(body, UTF_8.length);
        byte[] first = first(start, UTF_8.length);
        return new ByteOrderMark(java.util.Arrays.equals(first, UTF_8), start);
    }

    /** The first bytes of a body, which it gives once more. */
    static byte[] first(PushbackInputStream body, int count) {
        try {
            byte[] first = body.readNBytes(count);
            body.unread(first);
            return first;
        } catch (IOException e) {
            throw BrokenBody.of("the body", String.valueOf(e.getMessage()), e);
        }
    }
}
