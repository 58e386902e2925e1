package dev.weir.lake.declare;

import java.util.List;

/**
 * How files are made.
 *
 * @param target       a file is done once it has so many bytes
 * @param floor        what is left at the end and has fewer bytes goes into the file before
 * @param cap          no file has more bytes than this
 * @param rowGroup     how many bytes a row group has at most, about; less if memory is short
 * @param compression  how pages are compressed
 * @param level        how hard Zstandard tries, from 1 to 22
 * @param dictionary   which columns have a dictionary
 * @param bloomFilters the fields whose columns have a Bloom filter, with dots between levels
 * @param open         how many partitions are open at once; 0 to go by memory
 */
public record FileSettings(
        long target,
        long floor,
        long cap,
        long rowGroup,
        Compression compression,
        int level,
        Dictionary dictionary,
        List<String> bloomFilters,
        int open) {

    private static final long MEGABYTE = 1 << 20;
    private static final int HARDEST = 22;
    private static final long SMALLEST = 64 << 10;

    /** What holds where nothing is declared. */
    public static final FileSettings DEFAULT = new FileSettings(
            256 * MEGABYTE,
            8 * MEGABYTE,
            1024 * MEGABYTE,
            64 * MEGABYTE,
            Compression.ZSTD,
            3,
            Dictionary.AUTO,
            List.of(),
            0);

    /** How pages are compressed. */
    public enum Compression {
        /** Zstandard. */
        ZSTD,
        /** Gzip. */
        GZIP,
        /** Not at all. */
        NONE
    }

    /** Which columns have a dictionary. */
    public enum Dictionary {
        /** Those that repeat. */
        AUTO,
        /** All, as far as it is not too large. */
        ALWAYS,
        /** None. */
        NEVER
    }

    public FileSettings {
        bloomFilters = List.copyOf(bloomFilters);
    }

    static FileSettings read(Declared stream, FileSettings otherwise) {
        Declared files = stream.object("files");
        if (files == null) {
            return otherwise;
        }
        FileSettings read = new FileSettings(
                files.bytes("target", otherwise.target),
                files.bytes("floor", otherwise.floor),
                files.bytes("cap", otherwise.cap),
                files.bytes("row_group", otherwise.rowGroup),
                files.word("compression", Compression.class, otherwise.compression),
                (int) Math.min(Integer.MAX_VALUE, files.whole("level", 1, otherwise.level)),
                files.word("dictionary", Dictionary.class, otherwise.dictionary),
                files.has("bloom_filters") ? files.texts("bloom_filters") : otherwise.bloomFilters,
                (int) Math.min(Integer.MAX_VALUE, files.whole("open", 1, otherwise.open)));
        files.end();
        read.check(files);
        return read;
    }

    private void check(Declared files) {
        if (level > HARDEST) {
            files.problem("level", "'" + level + "' is not a level of zstd (1 to " + HARDEST + ", 3 is a good one)");
        }
        if (compression != Compression.ZSTD && files.has("level")) {
            files.problem("level", "only zstd has levels (remove it, or use compression: zstd)");
        }
        if (rowGroup < SMALLEST) {
            files.problem("row_group", "a row group of " + rowGroup + " bytes is too small (64 KB at least)");
        }
        if (floor > target) {
            files.problem("floor", "it is above the target, " + target + " bytes (lower it)");
        }
        if (cap < target || cap < rowGroup) {
            files.problem("cap", "it is below the target or the row group (raise it, or lower those)");
        }
    }
}
