package dev.weir.parsers.archive;

import dev.weir.parsers.source.Unreadable;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** The files of a tar archive, while it arrives. */
final class TarFiles implements ArchiveFiles {

    /** The library reads archives by blocks, and must not pass over what follows the last one. */
    private static final int BLOCK = 512;

    private final InputStream archive;
    private final TarInput input;
    private final TarArchiveInputStream tar;
    private final Budget.Meter meter;
    private final PackedInput body;
    private boolean begun;
    private final UnpackedInput data;

    TarFiles(InputStream archive, Budget.Meter meter, PackedInput body) {
        this.archive = archive;
        this.input = new TarInput(archive);
        this.tar = new TarArchiveInputStream(input, BLOCK, BLOCK, StandardCharsets.UTF_8.name());
        this.data = new UnpackedInput(tar, meter);
        this.meter = meter;
        this.body = body;
    }

    @Override
    public String title() {
        return Container.TAR.title();
    }

    @Override
    public @Nullable ArchivedFile next() {
        TarArchiveEntry entry = nextEntry();
        while (entry != null && !isFile(entry)) {
            entry = nextEntry();
        }
        if (entry == null) {
            return null;
        }
        String name = FileName.plain(entry.getName());
        return new ArchivedFile(name, () -> new UnpackedInput(data, meter.uncounted(), name));
    }

    private @Nullable TarArchiveEntry nextEntry() {
        if (begun) {
            data.drain();
        }
        begun = true;
        TarArchiveEntry entry = Damage.<@Nullable TarArchiveEntry>reported(title(), () -> {
            input.enterHeader();
            TarArchiveEntry next = tar.getNextEntry();
            input.leaveHeader();
            return next;
        });
        if (entry == null) {
            end();
            return null;
        }
        meter.budget().file(title());
        if (isFile(entry) && !tar.canReadEntryData(entry)) {
            throw Unreadable.because("Cannot read file '" + FileName.shown(entry.getName())
                    + "' of the tar archive: it is stored in a way that is not known (leave it out by exclude)");
        }
        return entry;
    }

    /** After the last entry there are blocks of zeros, and nothing else. */
    private void end() {
        Damage.reported(title(), () -> {
            input.requireEnd();
            body.drain();
            return true;
        });
    }

    private static boolean isFile(TarArchiveEntry entry) {
        return !entry.isDirectory()
                && !entry.isLink()
                && !entry.isSymbolicLink()
                && !entry.isCharacterDevice()
                && !entry.isBlockDevice()
                && !entry.isFIFO();
    }

    @Override
    public void close() {
        Damage.reported(title(), () -> {
            archive.close();
            return true;
        });
    }
}
