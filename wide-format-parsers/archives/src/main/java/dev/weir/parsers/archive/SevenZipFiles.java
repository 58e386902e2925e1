package dev.weir.parsers.archive;

import dev.weir.parsers.source.KeptBody;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.jspecify.annotations.Nullable;

/** The files of a 7z archive by its directory, from a temporary file. */
final class SevenZipFiles implements ArchiveFiles {

    private static final int UNIX_MODE = 16;
    private static final int TYPE_OF_FILE = 0170000;
    private static final int SYMBOLIC_LINK = 0120000;

    private final KeptBody kept;
    private final SevenZFile archive;
    private final Budget.Meter meter;
    private final boolean hasPassword;

    private SevenZipFiles(KeptBody kept, SevenZFile archive, Budget.Meter meter, boolean hasPassword) {
        this.kept = kept;
        this.archive = archive;
        this.meter = meter;
        this.hasPassword = hasPassword;
    }

    /** Takes an archive over. */
    static SevenZipFiles of(InputStream archive, Budget.Meter meter, PackedInput body, @Nullable String password) {
        KeptBody kept =
                KeptBody.of(meter.title(), archive, meter.budget().limits().bytes());
        try {
            body.drain();
            boolean hasPassword = password != null && !password.isEmpty();
            SevenZFile.Builder builder = SevenZFile.builder()
                    .setSeekableByteChannel(kept.channel())
                    .setMaxMemoryLimitKiB(meter.budget().limits().memoryKib());
            if (hasPassword) {
                builder.setPassword(password);
            }
            SevenZFile open = reported(hasPassword, builder::get);
            SevenZipFiles files = new SevenZipFiles(kept, open, meter, hasPassword);
            files.holdSizes();
            return files;
        } catch (RuntimeException e) {
            kept.close();
            throw e;
        }
    }

    /** Files that are passed over are unpacked too, as several are packed in one: their sizes count from the beginning. */
    private void holdSizes() {
        for (SevenZArchiveEntry entry : archive.getEntries()) {
            meter.budget().file(title());
            meter.unpacked(Math.max(0, entry.getSize()));
        }
    }

    @Override
    public String title() {
        return meter.title();
    }

    @Override
    public @Nullable ArchivedFile next() {
        SevenZArchiveEntry entry = nextEntry();
        while (entry != null && !isFile(entry)) {
            entry = nextEntry();
        }
        if (entry == null) {
            return null;
        }
        String name = entry.getName() == null ? "" : FileName.plain(entry.getName());
        return new ArchivedFile(name, () -> new UnpackedInput(new Content(), meter.uncounted(), name));
    }

    private @Nullable SevenZArchiveEntry nextEntry() {
        return SevenZipFiles.<@Nullable SevenZArchiveEntry>reported(hasPassword, archive::getNextEntry);
    }

    private static boolean isFile(SevenZArchiveEntry entry) {
        boolean isLink = entry.getHasWindowsAttributes()
                && (entry.getWindowsAttributes() >>> UNIX_MODE & TYPE_OF_FILE) == SYMBOLIC_LINK;
        return !entry.isDirectory() && !entry.isAntiItem() && !isLink;
    }

    private static <T> T reported(boolean hasPassword, Damage.Step<T> step) {
        return Damage.reported(Container.SEVEN_Z.title(), () -> {
            try {
                return step.take();
            } catch (PasswordRequiredException e) {
                throw Passwords.missing(Container.SEVEN_Z.title(), null);
            } catch (MemoryLimitException e) {
                throw e;
            } catch (IOException e) {
                if (hasPassword) {
                    throw Passwords.wrong(Container.SEVEN_Z.title(), e);
                }
                throw e;
            }
        });
    }

    @Override
    public void close() {
        try (kept) {
            reported(hasPassword, () -> {
                archive.close();
                return true;
            });
        }
    }

    /** The present file. */
    private final class Content extends InputStream {

        @Override
        public int read() {
            return reported(hasPassword, archive::read);
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return length == 0 ? 0 : reported(hasPassword, () -> archive.read(target, offset, length));
        }
    }
}
