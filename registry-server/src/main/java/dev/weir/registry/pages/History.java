package dev.weir.registry.pages;

import dev.weir.registry.pages.view.Artifact.Past;
import dev.weir.registry.store.Database;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;

/** The versions of artifacts, and what became of them. */
final class History {

    private final Database database;

    History(Database database) {
        this.database = database;
    }

    /** All versions of an artifact, newest first; none if there is no such artifact. */
    List<Past> of(String group, String artifact) {
        return database
                .with(handle -> handle.createQuery("SELECT v.* FROM versions v JOIN artifacts a ON a.id = v.artifact"
                                + " WHERE a.group_id = :group AND a.artifact_id = :artifact")
                        .bind("group", group)
                        .bind("artifact", artifact)
                        .map((row, context) -> new Past(
                                row.getString("version"),
                                row.getString("state"),
                                row.getString("reason"),
                                row.getString("successor"),
                                row.getString("state_actor"),
                                Instant.ofEpochMilli(row.getLong("state_since")),
                                Instant.ofEpochMilli(row.getLong("published")),
                                row.getString("publisher")))
                        .list())
                .stream()
                .sorted(Comparator.comparing((Past past) -> new ComparableVersion(past.version()))
                        .reversed())
                .toList();
    }

    /** The newest of some versions that is offered, a finished one if there is any. */
    static Optional<Past> newest(List<Past> history) {
        return history.stream()
                .filter(past -> isOffered(past.state()))
                .min(Comparator.comparing(past -> past.version().endsWith("-SNAPSHOT")));
    }

    static boolean isOffered(String state) {
        return state.equals("active") || state.equals("deprecated");
    }
}
