package dev.weir.registry.catalog;

import java.time.Instant;

/**
 * A version of an artifact, in short.
 *
 * @param version   the version
 * @param state     active, deprecated, yanked or revoked
 * @param reason    why; empty while it is active
 * @param successor what to use in its place; empty if nothing was named
 * @param published when it was published first
 * @param publisher the label of the token that did
 */
public record VersionSummary(
        String version, String state, String reason, String successor, Instant published, String publisher) {}
