package dev.weir.registry.catalog;

import java.util.List;

/**
 * An artifact.
 *
 * @param group       its group
 * @param artifact    its name
 * @param newest      the newest version that is active or deprecated, a finished one if there is any; empty if there is none
 * @param description what its newest version says of it
 * @param versions    all versions, newest first
 */
public record ArtifactView(
        String group, String artifact, String newest, String description, List<VersionSummary> versions) {}
