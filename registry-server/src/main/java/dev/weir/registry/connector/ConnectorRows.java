package dev.weir.registry.connector;

import dev.weir.manifest.component.Coordinates;
import dev.weir.manifest.lock.LockedArtifact;
import dev.weir.manifest.lock.LockedFile;
import dev.weir.registry.refusal.Finding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Writes what a connector is made of, in the transaction of its publication. */
public final class ConnectorRows {

    /** The tables that it writes; rows of an earlier build of a snapshot are deleted from them. */
    public static final List<String> TABLES = List.of("streams", "uses", "loads", "findings");

    private static final int MOST_FINDINGS = 500;
    private static final int LONGEST_TEXT = 2000;

    private final Handle handle;
    private final long version;

    private ConnectorRows(Handle handle, long version) {
        this.handle = handle;
        this.version = version;
    }

    /** Writes the rows of a version. */
    public static void write(Handle handle, long version, CheckedConnector connector) {
        ConnectorRows rows = new ConnectorRows(handle, version);
        connector.streams().forEach(rows::stream);
        connector.uses().forEach(rows::use);
        Set<LockedFile> files = new LinkedHashSet<>();
        for (LockedArtifact artifact : connector.lock().artifacts()) {
            rows.component(artifact.coordinates());
            files.addAll(artifact.files());
        }
        files.forEach(rows::load);
        connector.findings().stream().limit(MOST_FINDINGS).forEach(rows::finding);
    }

    private void stream(String name) {
        handle.createUpdate("INSERT INTO streams (version, name) VALUES (:version, :name)")
                .bind("version", version)
                .bind("name", name)
                .execute();
    }

    private void use(String type, Optional<Coordinates> from) {
        handle.createUpdate("INSERT INTO uses (version, type, group_id, artifact_id, wanted)"
                        + " VALUES (:version, :type, :group, :artifact, :wanted)")
                .bind("version", version)
                .bind("type", type)
                .bind("group", from.map(Coordinates::group).orElse(""))
                .bind("artifact", from.map(Coordinates::artifact).orElse(""))
                .bind("wanted", from.map(Coordinates::version).orElse(""))
                .execute();
    }

    /** An artifact that the manifest asks for, in place of what the POM says of it. */
    private void component(Coordinates wanted) {
        handle.createUpdate("DELETE FROM dependencies WHERE version = :version AND group_id = :group"
                        + " AND artifact_id = :artifact AND wanted = :wanted")
                .bind("version", version)
                .bind("group", wanted.group())
                .bind("artifact", wanted.artifact())
                .bind("wanted", wanted.version())
                .execute();
        handle.createUpdate("INSERT INTO dependencies (version, group_id, artifact_id, wanted, scope, is_optional)"
                        + " VALUES (:version, :group, :artifact, :wanted, 'component', FALSE)")
                .bind("version", version)
                .bind("group", wanted.group())
                .bind("artifact", wanted.artifact())
                .bind("wanted", wanted.version())
                .execute();
    }

    private void load(LockedFile file) {
        handle.createUpdate(
                        "INSERT INTO loads (version, group_id, artifact_id, wanted, base, classifier, sha256, origin)"
                                + " VALUES (:version, :group, :artifact, :wanted, :base, :classifier, :sha256, :origin)")
                .bind("version", version)
                .bind("group", file.coordinates().group())
                .bind("artifact", file.coordinates().artifact())
                .bind("wanted", file.coordinates().version())
                .bind("base", file.coordinates().baseVersion())
                .bind("classifier", file.classifier())
                .bind("sha256", file.sha256())
                .bind("origin", cut(file.from()))
                .execute();
    }

    private void finding(Finding finding) {
        handle.createUpdate("INSERT INTO findings (version, severity, rule, at_line, at_column, text)"
                        + " VALUES (:version, :severity, :rule, :line, :column, :text)")
                .bind("version", version)
                .bind("severity", finding.severity())
                .bind("rule", finding.rule())
                .bind("line", finding.line())
                .bind("column", finding.column())
                .bind("text", cut(finding.text()))
                .execute();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 3) + "...";
    }
}
