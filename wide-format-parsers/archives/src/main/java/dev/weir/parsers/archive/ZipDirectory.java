package dev.weir.parsers.archive;

import dev.weir.parsers.source.KeptBody;
import dev.weir.parsers.source.Unreadable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The directory of a ZIP archive. Archives whose files lie one over the other, so that a few bytes are unpacked many times, are
 * refused.
 */
final class ZipDirectory implements AutoCloseable {

    /** What names are in that are not marked as UTF-8 (APPNOTE, appendix D). */
    private static final String NAMES = "IBM437";

    /** As much of a directory is read for each file that may be in it, and for the end that it is found by. */
    private static final int MOST_ENTRY = 512;

    private static final int MOST_END = 256 * 1024;

    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;

    private ZipDirectory(ZipFile zip, List<ZipArchiveEntry> entries) {
        this.zip = zip;
        this.entries = entries;
    }

    static ZipDirectory of(KeptBody kept, Budget.Meter meter) {
        long most = (long) meter.budget().limits().files() * MOST_ENTRY + MOST_END;
        DirectoryChannel channel = new DirectoryChannel(kept.channel(), most);
        ZipFile zip = Damage.reported(
                meter.title(),
                () -> ZipFile.builder()
                        .setSeekableByteChannel(channel)
                        .setCharset(Charset.isSupported(NAMES) ? Charset.forName(NAMES) : StandardCharsets.ISO_8859_1)
                        .get());
        channel.enterFiles();
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        entries.forEach(entry -> meter.budget().file(meter.title()));
        refuseOverlaps(entries);
        return new ZipDirectory(zip, entries);
    }

    private static void refuseOverlaps(List<ZipArchiveEntry> entries) {
        List<ZipArchiveEntry> placed = new ArrayList<>(entries);
        placed.sort(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset));
        long end = 0;
        for (ZipArchiveEntry entry : placed) {
            if (entry.getLocalHeaderOffset() < end) {
                throw Unreadable.because("Cannot read ZIP: file '" + FileName.shown(entry.getName())
                        + "' lies over another one, as in an archive that is made to fill memory (ask the source for an"
                        + " archive whose files stand one behind the other)");
            }
            end = entry.getDataOffset() + entry.getCompressedSize();
        }
    }

    ZipFile zip() {
        return zip;
    }

    /** All entries, in the order of the directory. */
    List<ZipArchiveEntry> entries() {
        return entries;
    }

    @Override
    public void close() {
        Damage.reported(Container.ZIP.title(), () -> {
            zip.close();
            return true;
        });
    }
}
