package dev.weir.registry.catalog;

import dev.weir.registry.store.Digests;

/**
 * A file of a published version.
 *
 * @param name       its name
 * @param classifier what tells it from the main file; empty for that
 * @param extension  its extension
 * @param build      time and number of the build, for a snapshot; empty otherwise
 * @param length     its length in bytes
 * @param digests    its checksums, as computed when it arrived
 * @param stored     when it was published, in milliseconds since 1970
 * @param state      what became of its version
 * @param reason     why; empty while the version is active
 */
public record StoredFile(
        String name,
        String classifier,
        String extension,
        String build,
        long length,
        Digests digests,
        long stored,
        State state,
        String reason) {}
