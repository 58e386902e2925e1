package dev.weir.parsers.spreadsheet.file;

import dev.weir.parsers.spreadsheet.sheet.Bounds;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** A part of an archive, which is checked at its end, and must not become too large. */
final class PartInput extends FilterInputStream {

    static final int BUFFER = 64 * 1024;

    /** Up to here no ratio is looked at: small parts are harmless. */
    private static final long HARMLESS = 16L * 1024 * 1024;

    private final ZipEntry entry;
    private final Bounds bounds;
    private final CRC32 checksum = new CRC32();
    private final long most;
    private long count;

    PartInput(InputStream part, ZipEntry entry, Bounds bounds) {
        super(part);
        this.entry = entry;
        this.bounds = bounds;
        this.most =
                Math.max(HARMLESS, entry.getCompressedSize() * bounds.limits().ratio());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read < 0) {
            end();
            return -1;
        }
        checksum.update(buffer, offset, read);
        count += read;
        if (count > most) {
            throw bounds.beyond(
                    "a part of it is more than " + bounds.limits().ratio() + " times larger than it is packed",
                    "ratio");
        }
        return read;
    }

    @Override
    public long skip(long wanted) throws IOException {
        byte[] passed = new byte[(int) Math.min(wanted, BUFFER)];
        return Math.max(0, read(passed, 0, passed.length));
    }

    private void end() throws IOException {
        if (entry.getCrc() >= 0 && checksum.getValue() != entry.getCrc()) {
            throw new IOException("a part of it does not have the checksum that the archive says");
        }
    }
}
