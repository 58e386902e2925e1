package dev.weir.engine.json;

import java.util.Arrays;

/** Bytes of JSON that was parsed already. */
final class JsonBytes {

    private JsonBytes() {}

    /** Without the blanks and line ends between its tokens. */
    static byte[] compacted(byte[] json, int from, int to) {
        byte[] compact = new byte[to - from];
        int size = 0;
        boolean inText = false;
        for (int i = from; i < to; i++) {
            byte c = json[i];
            if (inText && c == '\\') {
                compact[size++] = c;
                compact[size++] = json[++i];
                continue;
            }
            inText ^= c == '"';
            if (inText || c > ' ' || c < 0) {
                compact[size++] = c;
            }
        }
        return Arrays.copyOf(compact, size);
    }

    /** Whether this is UTF-8 in its shortest form and without halves of surrogate pairs (RFC 3629, section 4). */
    static boolean isWellFormed(byte[] utf8, int from, int to) {
        int i = from;
        while (i < to) {
            int length = utf8[i] >= 0 ? 1 : sequence(utf8, i, to);
            if (length == 0) {
                return false;
            }
            i += length;
        }
        return true;
    }

    /** The length of the sequence of several bytes at a position; 0 if it is none. */
    private static int sequence(byte[] utf8, int at, int to) {
        int lead = utf8[at] & 0xff;
        int length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
        if (length == 0 || at + length > to) {
            return 0;
        }
        int second = utf8[at + 1] & 0xff;
        int least = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
        int most = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
        if (second < least || second > most) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if ((utf8[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
