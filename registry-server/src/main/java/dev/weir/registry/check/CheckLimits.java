package dev.weir.registry.check;

/**
 * How much is looked at in an archive.
 *
 * @param entries     the most entries
 * @param unpacked    the most bytes that all entries unpack to
 * @param ratio       how many bytes one byte of the archive may unpack to, from ten million on
 * @param descriptors the largest file of descriptors, in bytes
 * @param pom         the largest POM, in bytes
 */
public record CheckLimits(int entries, long unpacked, int ratio, int descriptors, int pom) {

    /** 20,000 entries, 1 GB unpacked, 1:200, descriptors of 4 MB, POMs of 1 MB. */
    public static final CheckLimits DEFAULT = new CheckLimits(20_000, 1_000_000_000, 200, 4_000_000, 1_000_000);
}
