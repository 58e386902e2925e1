package dev.weir.registry.catalog;

import dev.weir.registry.catalog.ConnectorView.Load;
import dev.weir.registry.catalog.ConnectorView.Use;
import dev.weir.registry.refusal.Finding;
import dev.weir.registry.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What connectors are made of, and who uses what. For any thread. */
public final class Connectors {

    private static final String USERS = "SELECT a.group_id, a.artifact_id, v.version, u.group_id AS from_group,"
            + " u.artifact_id AS from_artifact, u.wanted FROM uses u JOIN versions v ON v.id = u.version"
            + " JOIN artifacts a ON a.id = v.artifact WHERE u.type = :type"
            + " ORDER BY a.group_id, a.artifact_id, v.id LIMIT :limit OFFSET :offset";

    private final Database database;

    /** The connectors in a database. */
    public Connectors(Database database) {
        this.database = database;
    }

    /** Versions of connectors that use a component type, by name, newest rows last. */
    public Page<ComponentDependent> dependents(String type, int offset, int limit) {
        List<ComponentDependent> found = database.with(handle -> handle.createQuery(USERS)
                .bind("type", type)
                .bind("limit", limit + 1)
                .bind("offset", offset)
                .map((row, context) -> new ComponentDependent(
                        row.getString("group_id"),
                        row.getString("artifact_id"),
                        row.getString("version"),
                        coordinates(row, "from_group", "from_artifact")))
                .list());
        return Page.of(found, offset, limit);
    }

    /** What a version is made of. */
    static ConnectorView view(Handle handle, long version) {
        return new ConnectorView(
                rows(handle, "streams", version).mapTo(String.class).list(),
                rows(handle, "uses", version)
                        .map((row, context) ->
                                new Use(row.getString("type"), coordinates(row, "group_id", "artifact_id")))
                        .list(),
                rows(handle, "loads", version)
                        .map((row, context) -> new Load(
                                coordinates(row, "group_id", "artifact_id"),
                                row.getString("classifier"),
                                row.getString("sha256"),
                                row.getString("origin")))
                        .list(),
                rows(handle, "findings", version)
                        .map((row, context) -> new Finding(
                                row.getString("severity"),
                                row.getString("rule"),
                                row.getInt("at_line"),
                                row.getInt("at_column"),
                                row.getString("text")))
                        .list());
    }

    private static Query rows(Handle handle, String table, long version) {
        String columns = table.equals("streams") ? "name" : "*";
        return handle.createQuery("SELECT " + columns + " FROM " + table + " WHERE version = :version ORDER BY id")
                .bind("version", version);
    }

    private static String coordinates(ResultSet row, String group, String artifact) throws SQLException {
        String named = row.getString(group);
        return named.isEmpty() ? "" : named + ":" + row.getString(artifact) + ":" + row.getString("wanted");
    }
}
