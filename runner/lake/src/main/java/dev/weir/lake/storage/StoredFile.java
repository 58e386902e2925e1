package dev.weir.lake.storage;

/**
 * A file that is there.
 *
 * @param path  where, from the lake's root
 * @param bytes how large it is
 */
public record StoredFile(String path, long bytes) {}
