package dev.weir.parsers.archive;

import dev.weir.parsers.source.KeptBody;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;

/** The files of a ZIP archive by its directory, from a temporary file. */
final class ZipFiles implements ArchiveFiles {

    private final KeptBody kept;
    private final ZipDirectory directory;
    private final ZipContents contents;
    private final Budget.Meter meter;
    private int position;
    private @Nullable UnpackedInput present;

    private ZipFiles(KeptBody kept, ZipDirectory directory, Budget.Meter meter, @Nullable String password) {
        this.kept = kept;
        this.directory = directory;
        this.contents = new ZipContents(
                directory,
                new EncryptedZip(kept.path(), password),
                meter.budget().limits());
        this.meter = meter;
    }

    /** Takes an archive over. */
    static ZipFiles of(InputStream archive, Budget.Meter meter, PackedInput body, @Nullable String password) {
        KeptBody kept =
                KeptBody.of(meter.title(), archive, meter.budget().limits().bytes());
        try {
            body.drain();
            return new ZipFiles(kept, ZipDirectory.of(kept, meter), meter, password);
        } catch (RuntimeException e) {
            kept.close();
            throw e;
        }
    }

    @Override
    public String title() {
        return meter.title();
    }

    @Override
    public @Nullable ArchivedFile next() {
        closePresent();
        while (position < directory.entries().size()) {
            int at = position++;
            ZipArchiveEntry entry = directory.entries().get(at);
            if (!entry.isDirectory() && !entry.isUnixSymlink()) {
                String name = FileName.plain(entry.getName());
                return new ArchivedFile(name, () -> opened(at, name));
            }
        }
        return null;
    }

    private UnpackedInput opened(int at, String name) {
        UnpackedInput file = new UnpackedInput(contents.open(at), meter, name);
        present = file;
        return file;
    }

    private void closePresent() {
        UnpackedInput open = present;
        present = null;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void close() {
        try (kept) {
            closePresent();
            contents.close();
            directory.close();
        }
    }
}
