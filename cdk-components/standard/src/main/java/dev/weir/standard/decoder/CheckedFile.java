package dev.weir.standard.decoder;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** A file of a ZIP archive, compared with its check sum when it was read to its end. */
final class CheckedFile extends InputStream {

    private final InputStream file;
    private final ZipEntry entry;
    private final CRC32 sum = new CRC32();

    CheckedFile(InputStream file, ZipEntry entry) {
        this.file = file;
        this.entry = entry;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        try {
            int count = file.read(target, offset, length);
            if (count > 0) {
                sum.update(target, offset, count);
            } else if (count < 0 && entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
                throw BrokenBody.of("ZIP", "the data do not match their check sum", null);
            }
            return count;
        } catch (IOException e) {
            throw BrokenBody.of("ZIP", String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
