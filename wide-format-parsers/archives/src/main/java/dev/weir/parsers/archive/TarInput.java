package dev.weir.parsers.archive;

import dev.weir.parsers.source.Unreadable;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a tar archive. Within headers, of which the library holds long names and extended attributes in memory, there may
 * not be many of them; and the library does not tell an archive that breaks off between two files from one that ends.
 */
final class TarInput extends InputStream {

    private static final int MOST_HEADER = 512 * 1024;
    private static final int BLOCK = 512;
    private static final int DRAINED = 8 * 1024;

    private final InputStream archive;
    private boolean inHeader;
    private int headerBytes;
    /** How many of the last bytes within headers were zeros. */
    private long zeros;

    TarInput(InputStream archive) {
        this.archive = archive;
    }

    void enterHeader() {
        inHeader = true;
        headerBytes = 0;
        zeros = 0;
    }

    void leaveHeader() {
        inHeader = false;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = archive.read(target, offset, length);
        if (inHeader && count > 0) {
            headerBytes += count;
            if (headerBytes > MOST_HEADER) {
                throw Unreadable.because("Cannot read tar: the header of a file has more than " + MOST_HEADER
                        + " bytes (no other reader would take it; ask the source for another format)");
            }
            countZeros(target, offset, count);
        }
        return count;
    }

    private void countZeros(byte[] bytes, int offset, int count) {
        int at = offset + count - 1;
        while (at >= offset && bytes[at] == 0) {
            at--;
        }
        int trailing = offset + count - 1 - at;
        zeros = trailing == count ? zeros + count : trailing;
    }

    /** Reads to the end, which has to be zeros, and a block of them at least. */
    void requireEnd() throws IOException {
        byte[] buffer = new byte[DRAINED];
        for (int count = archive.read(buffer); count >= 0; count = archive.read(buffer)) {
            countZeros(buffer, 0, count);
            if (count > 0 && zeros < count) {
                throw Unreadable.body("tar", "something follows the block that marks its end", null);
            }
        }
        if (zeros < BLOCK) {
            throw Unreadable.body("tar", "it ends without the block that marks its end", null);
        }
    }
}
