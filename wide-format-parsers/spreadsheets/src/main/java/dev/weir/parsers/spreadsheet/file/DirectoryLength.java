package dev.weir.parsers.spreadsheet.file;

import dev.weir.parsers.spreadsheet.sheet.Bounds;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Looks at how long the directory of a ZIP archive is, before the JDK reads it into memory (APPNOTE, section 4.3.16). */
final class DirectoryLength {

    private static final int RECORD = 22;
    private static final int SIGNATURE = 0x06054b50;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LENGTH_AT = 12;
    private static final long IN_ZIP64 = 0xFFFFFFFFL;
    private static final int LOCATOR = 20;
    private static final int LOCATOR_SIGNATURE = 0x07064b50;
    private static final int PLACE_AT = 8;
    private static final int LENGTH64_AT = 40;
    private static final long LONGEST = 16L * 1024 * 1024;

    private DirectoryLength() {}

    static void check(Path path, Bounds bounds) {
        try (FileChannel file = FileChannel.open(path)) {
            int count = (int) Math.min(file.size(), RECORD + LONGEST_COMMENT);
            ByteBuffer end = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
            while (end.hasRemaining() && file.read(end, file.size() - end.remaining()) >= 0) {
                // until it is full
            }
            check(end, file, bounds);
        } catch (IOException e) {
            throw bounds.broken(String.valueOf(e.getMessage()), e);
        }
    }

    private static void check(ByteBuffer end, FileChannel file, Bounds bounds) throws IOException {
        boolean found = false;
        // Which of several signatures is the end is for the JDK to say.
        for (int at = end.limit() - RECORD; at >= 0; at--) {
            if (end.getInt(at) == SIGNATURE) {
                found = true;
                long length = end.getInt(at + LENGTH_AT) & IN_ZIP64;
                long real = length == IN_ZIP64 ? zip64(end, at - LOCATOR, file) : length;
                if (real < 0 || real > LONGEST) {
                    throw bounds.broken("the directory of the archive is too long", null);
                }
            }
        }
        if (!found) {
            throw bounds.broken("the archive has no end", null);
        }
    }

    /** The length that stands in the end record of ZIP64; the longest if there is no such record. */
    private static long zip64(ByteBuffer end, int locator, FileChannel file) throws IOException {
        if (locator < 0 || end.getInt(locator) != LOCATOR_SIGNATURE) {
            return Long.MAX_VALUE;
        }
        ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        long position = end.getLong(locator + PLACE_AT) + LENGTH64_AT;
        boolean isThere = position >= 0 && file.read(length, position) == Long.BYTES;
        return isThere ? length.getLong(0) : Long.MAX_VALUE;
    }
}
