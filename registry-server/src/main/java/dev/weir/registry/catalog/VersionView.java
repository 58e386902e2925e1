package dev.weir.registry.catalog;

import dev.weir.registry.signature.FoundSignature;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version with all that it holds.
 *
 * @param group        its group
 * @param artifact     its artifact
 * @param version      the version
 * @param packaging    what its POM says
 * @param description  likewise
 * @param state        what became of it
 * @param reason       why; empty while it is active
 * @param successor    what to use in its place; empty if nothing was named
 * @param changedBy    who gave it its state
 * @param published    when it was published first
 * @param updated      when it was published last, for a snapshot
 * @param publisher    the label of the token that did
 * @param files        its files, by name
 * @param components   its components, by type
 * @param dependencies what it needs, its parent included
 * @param connector    what it is made of if it is a connector; null otherwise
 * @param signatures   who signed its files
 */
public record VersionView(
        String group,
        String artifact,
        String version,
        String packaging,
        String description,
        String state,
        String reason,
        String successor,
        String changedBy,
        Instant published,
        Instant updated,
        String publisher,
        List<File> files,
        List<Component> components,
        List<Needed> dependencies,
        @Nullable ConnectorView connector,
        List<FoundSignature> signatures) {

    /** A file: its name, what it is, its length in bytes, its checksums; whether its content is lost, as a repair found. */
    public record File(
            String name,
            String classifier,
            String extension,
            long length,
            String sha1,
            String sha256,
            String sha512,
            boolean lost) {}

    /** A component: what manifests call it, and the first paragraph of its documentation. */
    public record Component(String type, String summary) {}

    /** Something that it needs; {@code wanted} is empty where a parent decides the version. */
    public record Needed(String group, String artifact, String wanted, String scope, boolean optional) {}
}
