package dev.weir.registry.catalog;

import dev.weir.descriptors.Descriptor;
import dev.weir.registry.check.StoredComponents;
import dev.weir.registry.check.TypeText;
import dev.weir.registry.connector.ConnectorArchive;
import dev.weir.registry.layout.Coordinates;
import dev.weir.registry.signature.SignatureRows;
import dev.weir.registry.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.jdbi.v3.core.Handle;

/** What there is of an artifact, a version, a component. For any thread. */
public final class Catalog {

    private static final String OF_ARTIFACT = " FROM versions v JOIN artifacts a ON a.id = v.artifact"
            + " WHERE a.group_id = :group AND a.artifact_id = :artifact";

    private final Database database;

    /** What is in a database. */
    public Catalog(Database database) {
        this.database = database;
    }

    private record Row(VersionSummary summary, boolean snapshot, String description) {

        String version() {
            return summary.version();
        }

        boolean isOffered() {
            return List.of("active", "deprecated").contains(summary.state());
        }
    }

    /** An artifact; none if no version of it was published. */
    public Optional<ArtifactView> artifact(String group, String artifact) {
        List<Row> rows = database
                .with(handle -> handle.createQuery("SELECT v.*" + OF_ARTIFACT)
                        .bind("group", group)
                        .bind("artifact", artifact)
                        .map((row, context) ->
                                new Row(summary(row), row.getBoolean("snapshot"), row.getString("description")))
                        .list())
                .stream()
                .sorted(Comparator.comparing((Row row) -> new ComparableVersion(row.version()))
                        .reversed())
                .toList();
        Optional<Row> newest = rows.stream().filter(Row::isOffered).min(Comparator.comparing(Row::snapshot));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new ArtifactView(
                        group,
                        artifact,
                        newest.map(Row::version).orElse(""),
                        newest.map(Row::description).orElse(""),
                        rows.stream().map(Row::summary).toList()));
    }

    private static VersionSummary summary(ResultSet row) throws SQLException {
        return new VersionSummary(
                row.getString("version"),
                row.getString("state"),
                row.getString("reason"),
                row.getString("successor"),
                Instant.ofEpochMilli(row.getLong("published")),
                row.getString("publisher"));
    }

    /** A version with all that it holds; none if it was not published. */
    public Optional<VersionView> version(Coordinates coordinates) {
        return database.transaction(
                handle -> handle.createQuery("SELECT v.*" + OF_ARTIFACT + " AND v.version = :version")
                        .bind("group", coordinates.group())
                        .bind("artifact", coordinates.artifact())
                        .bind("version", coordinates.version())
                        .map((row, context) -> view(handle, coordinates, row))
                        .findOne());
    }

    private static VersionView view(Handle handle, Coordinates coordinates, ResultSet row) throws SQLException {
        long id = row.getLong("id");
        List<String> lost = lost(handle, id);
        return new VersionView(
                coordinates.group(),
                coordinates.artifact(),
                coordinates.version(),
                row.getString("packaging"),
                row.getString("description"),
                row.getString("state"),
                row.getString("reason"),
                row.getString("successor"),
                row.getString("state_actor"),
                Instant.ofEpochMilli(row.getLong("published")),
                Instant.ofEpochMilli(row.getLong("updated")),
                row.getString("publisher"),
                VersionFiles.all(handle, coordinates).stream()
                        .map(file -> file(file, lost))
                        .toList(),
                components(handle, id),
                dependencies(handle, id),
                row.getString("packaging").equals(ConnectorArchive.PACKAGING) ? Connectors.view(handle, id) : null,
                SignatureRows.of(handle, id));
    }

    private static List<String> lost(Handle handle, long version) {
        return handle.createQuery(
                        "SELECT l.sha256 FROM lost l JOIN files f ON f.sha256 = l.sha256 WHERE f.version = :version")
                .bind("version", version)
                .mapTo(String.class)
                .list();
    }

    private static VersionView.File file(StoredFile file, List<String> lost) {
        return new VersionView.File(
                file.name(),
                file.classifier(),
                file.extension(),
                file.length(),
                file.digests().sha1(),
                file.digests().sha256(),
                file.digests().sha512(),
                lost.contains(file.digests().sha256()));
    }

    private static List<VersionView.Component> components(Handle handle, long version) {
        return handle.createQuery("SELECT type, summary FROM components WHERE version = :version ORDER BY type")
                .bind("version", version)
                .map((row, context) -> new VersionView.Component(row.getString("type"), row.getString("summary")))
                .list();
    }

    private static List<VersionView.Needed> dependencies(Handle handle, long version) {
        return handle.createQuery("SELECT * FROM dependencies WHERE version = :version ORDER BY id")
                .bind("version", version)
                .map((row, context) -> new VersionView.Needed(
                        row.getString("group_id"),
                        row.getString("artifact_id"),
                        row.getString("wanted"),
                        row.getString("scope"),
                        row.getBoolean("is_optional")))
                .list();
    }

    private record Having(String group, String artifact, String version, boolean offered, String descriptor) {}

    /** A component as a version has it, the newest that is offered if none is named; none if there is no such. */
    public Optional<ComponentView> component(String type, String version) {
        List<Having> all = database
                .with(handle -> handle.createQuery("SELECT a.group_id, a.artifact_id, v.version, v.state, c.descriptor"
                                + " FROM components c JOIN versions v ON v.id = c.version JOIN artifacts a ON a.id = v.artifact"
                                + " WHERE c.type = :type")
                        .bind("type", type)
                        .map((row, context) -> new Having(
                                row.getString("group_id"),
                                row.getString("artifact_id"),
                                row.getString("version"),
                                List.of("active", "deprecated").contains(row.getString("state")),
                                row.getString("descriptor")))
                        .list())
                .stream()
                .sorted(Comparator.comparing((Having having) -> new ComparableVersion(having.version))
                        .reversed())
                .toList();
        return all.stream()
                .filter(having -> version.isEmpty() ? having.offered : having.version.equals(version))
                .min(Comparator.comparing(having -> having.version.endsWith("-SNAPSHOT")))
                .map(having -> view(having, all));
    }

    private static ComponentView view(Having having, List<Having> all) {
        Descriptor component = StoredComponents.read(having.descriptor);
        return new ComponentView(
                component.type(),
                component.className(),
                component.type().indexOf('.') < 0 ? "" : component.custom().orElse(""),
                component.kinds().stream().map(Descriptor.Kind::className).toList(),
                component.doc(),
                component.parameters().stream()
                        .map(parameter -> new ComponentView.Parameter(
                                parameter.name(),
                                TypeText.of(parameter.type()),
                                parameter.required(),
                                parameter.defaultJson(),
                                parameter.secret(),
                                parameter.doc()))
                        .toList(),
                having.group,
                having.artifact,
                having.version,
                all.stream().map(Having::version).toList());
    }

    /** Versions that need an artifact, by name, newest rows last. */
    public Page<Dependent> dependents(String group, String artifact, int offset, int limit) {
        List<Dependent> found = database.with(handle -> handle.createQuery(
                        "SELECT a.group_id, a.artifact_id, v.version, d.wanted, d.scope FROM dependencies d"
                                + " JOIN versions v ON v.id = d.version JOIN artifacts a ON a.id = v.artifact"
                                + " WHERE d.group_id = :group AND d.artifact_id = :artifact"
                                + " ORDER BY a.group_id, a.artifact_id, v.id LIMIT :limit OFFSET :offset")
                .bind("group", group)
                .bind("artifact", artifact)
                .bind("limit", limit + 1)
                .bind("offset", offset)
                .map((row, context) -> new Dependent(
                        row.getString("group_id"),
                        row.getString("artifact_id"),
                        row.getString("version"),
                        row.getString("wanted"),
                        row.getString("scope")))
                .list());
        return Page.of(found, offset, limit);
    }
}
