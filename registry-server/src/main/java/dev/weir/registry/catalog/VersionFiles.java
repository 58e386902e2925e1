package dev.weir.registry.catalog;

import dev.weir.registry.layout.Coordinates;
import dev.weir.registry.layout.RepositoryPath.VersionFile;
import dev.weir.registry.store.Digests;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** The files of published versions. */
public final class VersionFiles {

    private static final String OF_VERSION = " FROM versions v JOIN artifacts a ON a.id = v.artifact"
            + " WHERE a.group_id = :group AND a.artifact_id = :artifact AND v.version = :version";
    private static final String FILES_OF_VERSION =
            "SELECT f.*, v.state, v.reason FROM files f JOIN versions v ON v.id = f.version"
                    + " JOIN artifacts a ON a.id = v.artifact"
                    + " WHERE a.group_id = :group AND a.artifact_id = :artifact AND v.version = :version";

    private VersionFiles() {}

    /** Whether a version is published, whatever became of it. */
    public static boolean exists(Handle handle, Coordinates coordinates) {
        return bind(handle.createQuery("SELECT v.id" + OF_VERSION), coordinates)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
    }

    /** All versions of an artifact, whatever became of them, in no order. */
    public static List<String> versions(Handle handle, String group, String artifact) {
        return handle.createQuery("SELECT v.version FROM versions v JOIN artifacts a ON a.id = v.artifact"
                        + " WHERE a.group_id = :group AND a.artifact_id = :artifact")
                .bind("group", group)
                .bind("artifact", artifact)
                .mapTo(String.class)
                .list();
    }

    /** Whether a build of a snapshot is published. */
    public static boolean hasBuild(Handle handle, Coordinates coordinates, String build) {
        return all(handle, coordinates).stream().anyMatch(file -> file.build().equals(build));
    }

    /** All files of a version, by name. */
    public static List<StoredFile> all(Handle handle, Coordinates coordinates) {
        return bind(handle.createQuery(FILES_OF_VERSION + " ORDER BY f.name"), coordinates)
                .map((row, context) -> read(row))
                .list();
    }

    /** A file of a version. */
    public static Optional<StoredFile> find(Handle handle, VersionFile path) {
        return bind(handle.createQuery(FILES_OF_VERSION + " AND f.name = :name"), path.coordinates())
                .bind("name", path.name())
                .map((row, context) -> read(row))
                .findOne();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Coordinates coordinates) {
        return statement
                .bind("group", coordinates.group())
                .bind("artifact", coordinates.artifact())
                .bind("version", coordinates.version());
    }

    private static StoredFile read(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getString("name"),
                row.getString("classifier"),
                row.getString("extension"),
                row.getString("build"),
                row.getLong("length"),
                new Digests(
                        row.getString("md5"), row.getString("sha1"), row.getString("sha256"), row.getString("sha512")),
                row.getLong("stored"),
                State.of(row.getString("state")).orElseThrow(),
                row.getString("reason"));
    }
}
