package dev.weir.registry.connector;

import dev.weir.descriptors.Descriptor;
import dev.weir.manifest.lock.LockedFile;
import dev.weir.registry.check.CheckLimits;
import dev.weir.registry.check.JarInspection;
import dev.weir.registry.store.Blobs;
import dev.weir.registry.store.LocalContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The jars of the registry that locks name. Used in one transaction. */
final class StoredJars {

    private final Handle handle;
    private final Blobs blobs;
    private final CheckLimits limits;

    StoredJars(Handle handle, Blobs blobs, CheckLimits limits) {
        this.handle = handle;
        this.blobs = blobs;
        this.limits = limits;
    }

    /** What is known of a file: its checksum, what became of its version, why, and what to use in its place. */
    record Stored(String sha256, String state, String reason, String successor) {}

    /** The file that a lock names, as it is here; none if it is not. Nothing removes it before the transaction ends. */
    Optional<Stored> find(LockedFile file) {
        handle.createQuery("SELECT id FROM artifacts WHERE group_id = :group AND artifact_id = :artifact FOR UPDATE")
                .bind("group", file.coordinates().group())
                .bind("artifact", file.coordinates().artifact())
                .mapTo(Long.class)
                .list();
        return handle.createQuery(
                        "SELECT f.sha256, v.state, v.reason, v.successor FROM files f"
                                + " JOIN versions v ON v.id = f.version JOIN artifacts a ON a.id = v.artifact"
                                + " WHERE a.group_id = :group AND a.artifact_id = :artifact AND v.version = :version AND f.name = :name")
                .bind("group", file.coordinates().group())
                .bind("artifact", file.coordinates().artifact())
                .bind("version", file.coordinates().baseVersion())
                .bind("name", name(file))
                .map((row, context) -> new Stored(
                        row.getString("sha256"),
                        row.getString("state"),
                        row.getString("reason"),
                        row.getString("successor")))
                .findOne()
                .or(() -> proxied(file));
    }

    /** The file as it was fetched from elsewhere, of a group that has nothing here. */
    private Optional<Stored> proxied(LockedFile file) {
        return handle.createQuery("SELECT sha256 FROM proxied WHERE group_id = :group AND artifact_id = :artifact"
                        + " AND version = :version AND path LIKE :path AND NOT EXISTS (SELECT 1 FROM artifacts a JOIN versions v"
                        + " ON v.artifact = a.id WHERE a.group_id = :group) ORDER BY id LIMIT 1")
                .bind("group", file.coordinates().group())
                .bind("artifact", file.coordinates().artifact())
                .bind("version", file.coordinates().baseVersion())
                .bind("path", "%/" + name(file))
                .map((row, context) -> new Stored(row.getString("sha256"), "active", "", ""))
                .findOne();
    }

    private static String name(LockedFile file) {
        return file.coordinates().artifact() + "-" + file.coordinates().version() + file.ending();
    }

    /** The components in a file that was found. */
    List<Descriptor> components(LockedFile file) {
        try (LocalContent content = blobs.local(file.sha256())) {
            return new JarInspection(name(file), limits).components(content.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
