package dev.weir.parsers.archive;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;

/**
 * How much is unpacked at most. A body that goes beyond it fails the slice.
 *
 * @param files  entries of one archive, whatever they are
 * @param bytes  bytes that are unpacked of one body, with the archives in it; also the bytes of an archive that is kept in a
 *               temporary file
 * @param ratio  unpacked bytes for each packed byte, as soon as there are more than 16 MiB
 * @param depth  packed forms one in the other: 2 for a {@code tar.gz}, 3 for one in a {@code zip}
 * @param memory bytes of memory that a format may ask for to unpack it; {@code xz -9} needs 65 MiB, {@code zstd --ultra} 128
 */
@Component("weir.parsers.ArchiveLimits")
public record ArchiveLimits(
        @Default("10000") int files,
        @Default("10737418240") long bytes,
        @Default("500") int ratio,
        @Default("5") int depth,
        @Default("134217728") long memory) {

    private static final int LEAST_WINDOW = 10;
    private static final int MOST_WINDOW = 31;

    /** How much memory is for the decoders that count it in KiB. */
    int memoryKib() {
        return (int) Math.min(memory / 1024, Integer.MAX_VALUE);
    }

    /** The window of Zstandard for which the memory suffices, as the power of two. */
    int windowLog() {
        int log = Long.SIZE - 1 - Long.numberOfLeadingZeros(Math.max(1, memory));
        return Math.max(LEAST_WINDOW, Math.min(MOST_WINDOW, log));
    }
}
