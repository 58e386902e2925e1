package dev.weir.parsers.archive;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.failure.ConnectorException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;
import net.lingala.zip4j.model.FileHeader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/**
 * The encrypted files of a ZIP archive (AES as of WinZip, and ZipCrypto), by a library that knows nothing else as well as the one
 * that reads the others. What the two find in the directory has to be the same.
 */
final class EncryptedZip implements AutoCloseable {

    private final Path path;
    private final @Nullable String password;
    private @Nullable ZipFile zip;

    EncryptedZip(Path path, @Nullable String password) {
        this.path = path;
        this.password = password;
    }

    /** A file, verified at its end. */
    InputStream open(ZipArchiveEntry entry, int position) {
        if (password == null || password.isEmpty()) {
            throw Passwords.missing(Container.ZIP.title(), entry.getName());
        }
        try {
            ZipFile open = zip == null ? new ZipFile(path.toFile(), password.toCharArray()) : zip;
            zip = open;
            return new Decrypted(open.getInputStream(header(open, entry, position)));
        } catch (ZipException e) {
            throw failed(e);
        } catch (IOException e) {
            throw Unreadable.body(Container.ZIP.title(), "its data are damaged", e);
        }
    }

    private static FileHeader header(ZipFile zip, ZipArchiveEntry entry, int position) throws ZipException {
        FileHeader header = zip.getFileHeaders().get(position);
        if (header.getOffsetLocalHeader() != entry.getLocalHeaderOffset()
                || header.getCompressedSize() != entry.getCompressedSize()) {
            throw Unreadable.body(Container.ZIP.title(), "its directory can be read in two ways", null);
        }
        return header;
    }

    private static ConnectorException failed(ZipException e) {
        return e.getType() == ZipException.Type.WRONG_PASSWORD
                ? Passwords.wrong(Container.ZIP.title(), e)
                : Unreadable.body(Container.ZIP.title(), "its encrypted data are damaged", e);
    }

    @Override
    public void close() {
        ZipFile open = zip;
        if (open != null) {
            Damage.reported(Container.ZIP.title(), () -> {
                open.close();
                return true;
            });
        }
    }

    /** A file whose failures tell a wrong password from damage. */
    private static final class Decrypted extends InputStream {

        private final InputStream file;

        Decrypted(InputStream file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            try {
                return file.read(target, offset, length);
            } catch (ZipException e) {
                throw failed(e);
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
