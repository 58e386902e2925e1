package dev.weir.registry.proxy;

import dev.weir.registry.catalog.State;
import dev.weir.registry.catalog.StoredFile;
import dev.weir.registry.layout.RepositoryPath;
import dev.weir.registry.layout.RepositoryPath.VersionFile;
import dev.weir.registry.store.Database;
import dev.weir.registry.store.Digests;
import dev.weir.registry.store.Incoming;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rows of what was fetched from elsewhere. For any thread. */
final class ProxiedFiles {

    private final Database database;
    private final Clock clock;

    ProxiedFiles(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A file that is here.
     *
     * @param file    the file
     * @param checked when it was last seen to be current, in milliseconds since 1970
     */
    record Kept(StoredFile file, long checked) {}

    Optional<Kept> find(Upstream upstream, String path) {
        return database.with(
                handle -> handle.createQuery("SELECT * FROM proxied WHERE upstream = :upstream AND path = :path")
                        .bind("upstream", upstream.name())
                        .bind("path", path)
                        .map((row, context) -> read(row))
                        .findOne());
    }

    private static Kept read(ResultSet row) throws SQLException {
        Digests digests = new Digests(
                row.getString("md5"), row.getString("sha1"), row.getString("sha256"), row.getString("sha512"));
        String path = row.getString("path");
        String name = path.substring(path.lastIndexOf('/') + 1);
        StoredFile file = new StoredFile(
                name,
                "",
                name.substring(name.lastIndexOf('.') + 1),
                "",
                row.getLong("length"),
                digests,
                row.getLong("fetched"),
                State.ACTIVE,
                "");
        return new Kept(file, row.getLong("checked"));
    }

    /** Notes a content that is kept, in place of what was there. */
    void put(Upstream upstream, String path, RepositoryPath of, Incoming content) {
        String version = of instanceof VersionFile file ? file.coordinates().version() : "";
        String artifact = of instanceof VersionFile file ? file.coordinates().artifact() : "";
        Digests digests = content.digests();
        database.run(handle -> {
            handle.createUpdate("DELETE FROM proxied WHERE upstream = :upstream AND path = :path")
                    .bind("upstream", upstream.name())
                    .bind("path", path)
                    .execute();
            handle.createUpdate(
                            "INSERT INTO proxied (upstream, path, group_id, artifact_id, version, length, md5, sha1,"
                                    + " sha256, sha512, fetched, checked) VALUES (:upstream, :path, :group, :artifact, :version, :length,"
                                    + " :md5, :sha1, :sha256, :sha512, :now, :now)")
                    .bind("upstream", upstream.name())
                    .bind("path", path)
                    .bind("group", of.group())
                    .bind("artifact", artifact)
                    .bind("version", version)
                    .bind("length", content.length())
                    .bind("md5", digests.md5())
                    .bind("sha1", digests.sha1())
                    .bind("sha256", digests.sha256())
                    .bind("sha512", digests.sha512())
                    .bind("now", clock.millis())
                    .execute();
        });
    }

    /** Whether a group, or one that it lies in, has versions of this registry. */
    boolean isHosted(String group) {
        String[] parts = group.split("\\.");
        List<String> around = IntStream.rangeClosed(1, parts.length)
                .mapToObj(count -> String.join(".", Arrays.copyOf(parts, count)))
                .toList();
        return database.with(handle -> handle.createQuery("SELECT COUNT(*) FROM artifacts a JOIN versions v"
                                + " ON v.artifact = a.id WHERE a.group_id IN (<groups>)")
                        .bindList("groups", around)
                        .mapTo(Long.class)
                        .one())
                > 0;
    }
}
