package dev.weir.expressions.library;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** BLAKE2s without key, 32 octets long (RFC 7693), which the JDK lacks. */
final class Blake2s {

    private static final int BLOCK = 64;
    private static final int[] START = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
    };

    private Blake2s() {}

    static byte[] digest(byte[] data) {
        int[] state = START.clone();
        state[0] ^= 0x01010020;
        int blocks = Math.max(1, (data.length + BLOCK - 1) / BLOCK);
        for (int i = 0; i < blocks; i++) {
            boolean last = i == blocks - 1;
            byte[] block = new byte[BLOCK];
            int length = Math.min(BLOCK, data.length - i * BLOCK);
            System.arraycopy(data, i * BLOCK, block, 0, length);
            compress(state, block, last ? data.length : (long) (i + 1) * BLOCK, last);
        }
        ByteBuffer out = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
        for (int word : state) {
            out.putInt(word);
        }
        return out.array();
    }

    private static void compress(int[] state, byte[] block, long count, boolean last) {
        int[] words = new int[16];
        ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(words);
        int[] v = new int[16];
        System.arraycopy(state, 0, v, 0, 8);
        System.arraycopy(START, 0, v, 8, 8);
        v[12] ^= (int) count;
        v[13] ^= (int) (count >>> 32);
        v[14] = last ? ~v[14] : v[14];
        for (int round = 0; round < 10; round++) {
            int[] order = Blake2b.ORDER[round];
            for (int i = 0; i < 4; i++) {
                mix(v, i, 4 + i, 8 + i, 12 + i, words[order[2 * i]], words[order[2 * i + 1]]);
            }
            for (int i = 0; i < 4; i++) {
                mix(
                        v,
                        i,
                        4 + (i + 1) % 4,
                        8 + (i + 2) % 4,
                        12 + (i + 3) % 4,
                        words[order[8 + 2 * i]],
                        words[order[9 + 2 * i]]);
            }
        }
        for (int i = 0; i < 8; i++) {
            state[i] ^= v[i] ^ v[i + 8];
        }
    }

    private static void mix(int[] v, int a, int b, int c, int d, int x, int y) {
        v[a] += v[b] + x;
        v[d] = Integer.rotateRight(v[d] ^ v[a], 16);
        v[c] += v[d];
        v[b] = Integer.rotateRight(v[b] ^ v[c], 12);
        v[a] += v[b] + y;
        v[d] = Integer.rotateRight(v[d] ^ v[a], 8);
        v[c] += v[d];
        v[b] = Integer.rotateRight(v[b] ^ v[c], 7);
    }
}
