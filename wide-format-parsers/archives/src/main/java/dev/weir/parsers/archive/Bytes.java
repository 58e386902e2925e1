package dev.weir.parsers.archive;

/** The first bytes of formats. */
final class Bytes {

    private Bytes() {}

    /** Whether a body begins with some bytes. */
    static boolean begin(byte[] start, int... bytes) {
        if (start.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
