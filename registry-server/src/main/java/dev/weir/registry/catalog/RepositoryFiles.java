package dev.weir.registry.catalog;

import dev.weir.registry.layout.ChecksumKind;
import dev.weir.registry.layout.RepositoryName;
import dev.weir.registry.layout.RepositoryPath;
import dev.weir.registry.layout.RepositoryPath.ArtifactMetadata;
import dev.weir.registry.layout.RepositoryPath.Checksum;
import dev.weir.registry.layout.RepositoryPath.SnapshotMetadata;
import dev.weir.registry.layout.RepositoryPath.VersionFile;
import dev.weir.registry.refusal.Refusal.Revoked;
import dev.weir.registry.refusal.Refused;
import dev.weir.registry.store.Database;
import dev.weir.registry.store.Digests;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;

/** What clients of Maven read. Files come as they were published; metadata and its checksums are made of the rows. For any thread. */
public final class RepositoryFiles {

    private static final String XML = "application/xml";
    private static final String TEXT = "text/plain";

    private final Database database;

    /** The files in a database. */
    public RepositoryFiles(Database database) {
        this.database = database;
    }

    /**
     * What a path answers with; none if there is nothing.
     *
     * @throws Refused if the version was revoked
     */
    public Optional<Content> find(RepositoryName repository, RepositoryPath path) {
        if (path instanceof VersionFile file) {
            return repository.holds(file.coordinates().isSnapshot()) ? file(file) : Optional.empty();
        }
        if (path instanceof Checksum checksum) {
            return find(repository, checksum.of()).map(content -> checksum(checksum.kind(), content));
        }
        if (path instanceof SnapshotMetadata metadata) {
            return repository.holds(true) ? snapshot(metadata) : Optional.empty();
        }
        return artifact(repository, (ArtifactMetadata) path);
    }

    private Optional<Content> file(VersionFile path) {
        Optional<StoredFile> found = database.with(handle -> VersionFiles.find(handle, path));
        found.filter(file -> file.state() == State.REVOKED).ifPresent(file -> {
            throw new Refused(new Revoked(
                    "Cannot hand out " + path.name() + ": its version was revoked: " + file.reason(),
                    "take another version"));
        });
        return found.map(Content.Published::new);
    }

    private static Content checksum(ChecksumKind kind, Content content) {
        Digests digests = content instanceof Content.Published published
                ? published.file().digests()
                : Digests.of(((Content.Made) content).bytes());
        return made(digests.of(kind).getBytes(StandardCharsets.US_ASCII), TEXT, content.modified());
    }

    private Optional<Content> snapshot(SnapshotMetadata path) {
        List<StoredFile> files = database.with(handle -> VersionFiles.all(handle, path.coordinates())).stream()
                .filter(file -> file.state() == State.ACTIVE || file.state() == State.DEPRECATED)
                .toList();
        if (files.isEmpty()) {
            return Optional.empty();
        }
        long updated = files.stream().mapToLong(StoredFile::stored).max().orElseThrow();
        byte[] bytes = Metadata.ofSnapshot(
                path.group(), path.coordinates().artifact(), path.coordinates().version(), files);
        return Optional.of(made(bytes, XML, updated));
    }

    private record Version(String name, boolean snapshot, long changed) {}

    private Optional<Content> artifact(RepositoryName repository, ArtifactMetadata path) {
        List<Version> versions = database
                .with(handle -> handle.createQuery(
                                "SELECT v.version, v.snapshot, v.updated, v.state_since FROM versions v JOIN artifacts a"
                                        + " ON a.id = v.artifact WHERE a.group_id = :group AND a.artifact_id = :artifact"
                                        + " AND v.state IN ('active', 'deprecated')")
                        .bind("group", path.group())
                        .bind("artifact", path.artifact())
                        .map((row, context) -> new Version(
                                row.getString("version"),
                                row.getBoolean("snapshot"),
                                Math.max(row.getLong("updated"), row.getLong("state_since"))))
                        .list())
                .stream()
                .filter(version -> repository.holds(version.snapshot))
                .sorted(Comparator.comparing(version -> new ComparableVersion(version.name)))
                .toList();
        return versions.isEmpty() ? Optional.empty() : Optional.of(artifact(path, versions));
    }

    private static Content artifact(ArtifactMetadata path, List<Version> versions) {
        String release = versions.stream()
                .filter(version -> !version.snapshot)
                .reduce((before, after) -> after)
                .map(Version::name)
                .orElse("");
        long updated = versions.stream().mapToLong(Version::changed).max().orElseThrow();
        List<String> names = versions.stream().map(Version::name).toList();
        return made(Metadata.ofArtifact(path.group(), path.artifact(), names, release, updated), XML, updated);
    }

    private static Content made(byte[] bytes, String type, long modified) {
        return new Content.Made(bytes, type, modified);
    }
}
