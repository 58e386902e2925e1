package dev.weir.parsers.archive;

import dev.weir.parsers.source.Unreadable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/** The unpacked files of a ZIP archive, each compared with its check sum and size. */
final class ZipContents implements AutoCloseable {

    private final ZipDirectory directory;
    private final EncryptedZip encrypted;
    private final ArchiveLimits limits;

    ZipContents(ZipDirectory directory, EncryptedZip encrypted, ArchiveLimits limits) {
        this.directory = directory;
        this.encrypted = encrypted;
        this.limits = limits;
    }

    /** A file from its first byte on, by its position in the directory. */
    InputStream open(int position) {
        ZipArchiveEntry entry = directory.entries().get(position);
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return encrypted.open(entry, position);
        }
        return Damage.reported(Container.ZIP.title(), () -> new SummedInput(unpacked(entry), entry));
    }

    private InputStream unpacked(ZipArchiveEntry entry) throws IOException {
        ZipFile zip = directory.zip();
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        if (method == null) {
            throw unknown(entry, String.valueOf(entry.getMethod()));
        }
        return switch (method) {
            case STORED, DEFLATED, ENHANCED_DEFLATED, UNSHRINKING, IMPLODING -> zip.getInputStream(entry);
            case BZIP2 -> Compression.BZ2.unpacked(raw(entry), limits);
            case XZ -> Compression.XZ.unpacked(raw(entry), limits);
            case ZSTD, ZSTD_DEPRECATED -> Compression.ZST.unpacked(raw(entry), limits);
            default -> throw unknown(entry, method.name());
        };
    }

    private InputStream raw(ZipArchiveEntry entry) throws IOException {
        return new BufferedInputStream(directory.zip().getRawInputStream(entry));
    }

    private static RuntimeException unknown(ZipArchiveEntry entry, String method) {
        return Unreadable.because("Cannot read file '" + FileName.shown(entry.getName())
                + "' of the ZIP archive: its compression " + method + " is not known (leave it out by exclude)");
    }

    @Override
    public void close() {
        encrypted.close();
    }
}
