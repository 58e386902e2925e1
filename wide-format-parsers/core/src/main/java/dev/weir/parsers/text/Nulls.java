package dev.weir.parsers.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds and takes out characters of code 0. */
final class Nulls {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private Nulls() {}

    /** The position of the first zero between two positions, or the second one. Looks at eight bytes at a time. */
    static int find(byte[] bytes, int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to) {
            long eight = (long) LONGS.get(bytes, at);
            if (((eight - ONES) & ~eight & HIGH) != 0) {
                break;
            }
            at += Long.BYTES;
        }
        while (at < to && bytes[at] != 0) {
            at++;
        }
        return at;
    }

    /** Moves bytes that are not zero together; gives the end of them. */
    static int strip(byte[] bytes, int from, int to) {
        int end = find(bytes, from, to);
        for (int i = end; i < to; i++) {
            if (bytes[i] != 0) {
                bytes[end++] = bytes[i];
            }
        }
        return end;
    }

    /** The same for characters. */
    static int strip(char[] characters, int from, int to) {
        int end = from;
        for (int i = from; i < to; i++) {
            if (characters[i] != 0) {
                characters[end++] = characters[i];
            }
        }
        return end;
    }
}
