package dev.weir.registry.deploy;

import dev.weir.registry.layout.Coordinates;
import dev.weir.registry.layout.RepositoryPath.VersionFile;
import dev.weir.registry.store.Digests;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A file that arrived, and is no part of a version yet.
 *
 * @param id       its number
 * @param path     what it is
 * @param length   its length in bytes
 * @param digests  its checksums
 * @param received when it arrived, in milliseconds since 1970
 */
record StagedFile(long id, VersionFile path, long length, Digests digests, long received) {

    static StagedFile read(ResultSet row) throws SQLException {
        Coordinates coordinates =
                new Coordinates(row.getString("group_id"), row.getString("artifact_id"), row.getString("version"));
        return new StagedFile(
                row.getLong("id"),
                new VersionFile(
                        coordinates,
                        row.getString("name"),
                        row.getString("classifier"),
                        row.getString("extension"),
                        row.getString("build")),
                row.getLong("length"),
                new Digests(
                        row.getString("md5"), row.getString("sha1"), row.getString("sha256"), row.getString("sha512")),
                row.getLong("received"));
    }
}
