package dev.weir.parsers.archive;

import java.util.function.Supplier;

/**
 * A file of an archive.
 *
 * @param name its name, with {@code /} between folders
 * @param open gives its unpacked bytes, once, and until the next file is asked for
 */
record ArchivedFile(String name, Supplier<UnpackedInput> open) {}
