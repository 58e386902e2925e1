package dev.weir.registry.pages;

import dev.weir.registry.pages.view.Latest;
import dev.weir.registry.pages.view.Results;
import dev.weir.registry.store.Database;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** What was published last, and the kinds of what there is. */
final class Publications {

    private static final int SHOWN = 8;

    private final Database database;

    Publications(Database database) {
        this.database = database;
    }

    Latest latest() {
        List<Latest.Published> versions = database.with(handle -> handle.createQuery(
                        "SELECT a.group_id, a.artifact_id, v.version, v.updated, v.publisher FROM versions v"
                                + " JOIN artifacts a ON a.id = v.artifact WHERE v.state IN ('active', 'deprecated')"
                                + " ORDER BY v.updated DESC, v.id DESC LIMIT :limit")
                .bind("limit", SHOWN)
                .map((row, context) -> new Latest.Published(
                        row.getString("group_id"),
                        row.getString("artifact_id"),
                        row.getString("version"),
                        Instant.ofEpochMilli(row.getLong("updated")),
                        row.getString("publisher")))
                .list());
        return new Latest(versions, Integer.toHexString(versions.hashCode()));
    }

    /** The kinds of the components that can be found, as people call them. */
    List<String> kinds() {
        return database
                .with(handle -> handle.createQuery("SELECT DISTINCT c.kinds FROM components c"
                                + " WHERE EXISTS (SELECT 1 FROM words w WHERE w.component = c.id)")
                        .mapTo(String.class)
                        .list())
                .stream()
                .flatMap(kinds -> Arrays.stream(kinds.split(" ")))
                .filter(kind -> !kind.isEmpty())
                .map(Results::simple)
                .distinct()
                .sorted()
                .toList();
    }
}
