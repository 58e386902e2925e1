package dev.weir.registry.retention;

import dev.weir.registry.layout.Coordinates;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.versioning.DefaultArtifactVersion;
import org.apache.maven.artifact.versioning.InvalidVersionSpecificationException;
import org.apache.maven.artifact.versioning.VersionRange;
import org.jdbi.v3.core.Handle;

/** What other versions refer to of an artifact. Used in one transaction. */
final class References {

    private record Wanted(long by, String version) {}

    private final List<Wanted> wanted;
    private final Set<String> loaded;

    private References(List<Wanted> wanted, Set<String> loaded) {
        this.wanted = wanted;
        this.loaded = loaded;
    }

    static References to(Handle handle, String group, String artifact) {
        List<Wanted> wanted = handle.createQuery("SELECT version, wanted FROM dependencies"
                        + " WHERE group_id = :group AND artifact_id = :artifact")
                .bind("group", group)
                .bind("artifact", artifact)
                .map((row, context) -> new Wanted(row.getLong("version"), row.getString("wanted")))
                .list();
        Set<String> loaded = new HashSet<>(handle.createQuery(
                        "SELECT DISTINCT sha256 FROM loads WHERE group_id = :group AND artifact_id = :artifact")
                .bind("group", group)
                .bind("artifact", artifact)
                .mapTo(String.class)
                .list());
        return new References(wanted, loaded);
    }

    /** Whether a lock names a content. */
    boolean load(String sha256) {
        return loaded.contains(sha256);
    }

    /** Whether the POM of another version, or a connector, asks for a version, or for one that may be this. */
    boolean ask(Coordinates coordinates, long own) {
        return wanted.stream()
                .filter(each -> each.by != own)
                .anyMatch(each -> mayBe(each.version, coordinates.version()));
    }

    private static boolean mayBe(String wanted, String version) {
        if (wanted.isEmpty() || wanted.contains("${")) {
            return true;
        }
        if (wanted.indexOf('[') < 0 && wanted.indexOf('(') < 0) {
            return base(wanted).equals(version);
        }
        try {
            return VersionRange.createFromVersionSpec(wanted).containsVersion(new DefaultArtifactVersion(version));
        } catch (InvalidVersionSpecificationException e) {
            return true;
        }
    }

    /** The version that a build of a snapshot belongs to. */
    private static String base(String version) {
        return version.replaceFirst("-\\d{8}\\.\\d{6}-\\d+$", "-SNAPSHOT");
    }
}
