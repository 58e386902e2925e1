package dev.weir.parsers.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** An unpacked file of a ZIP archive, compared with its check sum and size at its end. */
final class SummedInput extends InputStream {

    private final InputStream file;
    private final ZipArchiveEntry entry;
    private final CRC32 sum = new CRC32();
    private long size;

    SummedInput(InputStream file, ZipArchiveEntry entry) {
        this.file = file;
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = file.read(target, offset, length);
        if (count > 0) {
            sum.update(target, offset, count);
            size += count;
        } else if (count < 0 && (sum.getValue() != entry.getCrc() || size != entry.getSize())) {
            throw new ZipException("the data of a file do not match their check sum");
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
