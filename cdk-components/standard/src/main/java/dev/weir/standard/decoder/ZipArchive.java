package dev.weir.standard.decoder;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A ZIP archive in a temporary file, which vanishes with it. */
final class ZipArchive implements AutoCloseable {

    /** What names are in that are not marked as UTF-8 (APPNOTE, appendix D). */
    private static final String NAMES = "IBM437";

    private final ZipFile file;

    private ZipArchive(ZipFile file) {
        this.file = file;
    }

    /** Takes a body over. */
    static ZipArchive of(InputStream body) {
        Path path = kept(body);
        try {
            Charset names =
                    Charset.isSupported(NAMES) ? Charset.forName(NAMES) : java.nio.charset.StandardCharsets.ISO_8859_1;
            return new ZipArchive(new ZipFile(path.toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE, names));
        } catch (IOException e) {
            delete(path);
            throw broken(String.valueOf(e.getMessage()), e);
        }
    }

    private static Path kept(InputStream body) {
        Path path = null;
        try {
            path = Files.createTempFile("weir-", ".zip");
            try (java.io.OutputStream out = Files.newOutputStream(path)) {
                body.transferTo(out);
            }
            return path;
        } catch (IOException e) {
            if (path != null) {
                delete(path);
            }
            throw new ConnectorException(
                    FailureType.INTERNAL,
                    "Cannot keep a ZIP archive while it is read: " + e.getMessage() + " (is there room in "
                            + System.getProperty("java.io.tmpdir") + "?)",
                    e);
        } catch (RuntimeException e) {
            if (path != null) {
                delete(path);
            }
            throw e;
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConnectorException broken(String reason, IOException e) {
        return BrokenBody.of("ZIP", reason, e);
    }

    /** The files in it, without folders. */
    Iterator<? extends ZipEntry> files() {
        return file.stream().filter(entry -> !entry.isDirectory()).iterator();
    }

    /** A file, unpacked while it is read and checked at its end. */
    InputStream open(ZipEntry entry) {
        try {
            return new CheckedFile(file.getInputStream(entry), entry);
        } catch (IOException e) {
            throw broken(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
