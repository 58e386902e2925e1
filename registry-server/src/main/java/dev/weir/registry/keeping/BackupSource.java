package dev.weir.registry.keeping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Where a backup comes from: an archive or a folder. Used by one thread. */
public interface BackupSource extends AutoCloseable {

    /** A file of the backup, to be closed by the caller. */
    InputStream open(String name) throws IOException;

    @Override
    void close() throws IOException;

    /**
     * A backup in a file or a folder.
     *
     * @throws BackupException if it is neither
     */
    static BackupSource of(Path place) throws IOException {
        if (Files.isDirectory(place)) {
            return new Folder(place);
        }
        if (!Files.exists(place)) {
            throw new BackupException(
                    "there is no " + place, "name the file or folder that weir registry backup wrote");
        }
        try {
            return new Archive(new ZipFile(place.toFile()));
        } catch (ZipException e) {
            throw new BackupException(place + " is no whole archive: " + e.getMessage(), "take another backup");
        }
    }

    /** An archive. */
    record Archive(ZipFile zip) implements BackupSource {

        @Override
        public InputStream open(String name) throws IOException {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw missing(name);
            }
            return zip.getInputStream(entry);
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    /** A folder. */
    record Folder(Path folder) implements BackupSource {

        @Override
        public InputStream open(String name) throws IOException {
            Path file = folder.resolve(name);
            if (!Files.isRegularFile(file)) {
                throw missing(name);
            }
            return Files.newInputStream(file);
        }

        @Override
        public void close() {}
    }

    private static BackupException missing(String name) {
        return new BackupException("it has no " + name, "take another backup; this one is not whole");
    }
}
