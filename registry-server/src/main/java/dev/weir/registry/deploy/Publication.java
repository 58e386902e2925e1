package dev.weir.registry.deploy;

import dev.weir.descriptors.Descriptor;
import dev.weir.registry.access.Actor;
import dev.weir.registry.access.AuditLog;
import dev.weir.registry.catalog.SearchIndex;
import dev.weir.registry.catalog.VersionFiles;
import dev.weir.registry.check.CheckLimits;
import dev.weir.registry.check.JarInspection;
import dev.weir.registry.check.Pom;
import dev.weir.registry.check.PomReader;
import dev.weir.registry.check.Promises;
import dev.weir.registry.connector.CheckedConnector;
import dev.weir.registry.connector.ConnectorArchive;
import dev.weir.registry.connector.ConnectorCheck;
import dev.weir.registry.connector.ConnectorRows;
import dev.weir.registry.layout.Coordinates;
import dev.weir.registry.layout.RepositoryPath.ArtifactMetadata;
import dev.weir.registry.refusal.Refusal.Taken;
import dev.weir.registry.refusal.Refusal.Unacceptable;
import dev.weir.registry.refusal.Refused;
import dev.weir.registry.signature.FoundSignature;
import dev.weir.registry.signature.SignatureCheck;
import dev.weir.registry.signature.SignatureRows;
import dev.weir.registry.store.Blobs;
import dev.weir.registry.store.Database;
import dev.weir.registry.store.LocalContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Makes versions of staged files, each in one transaction: with files, components, dependencies, search and an entry in the log, or not at all. */
public final class Publication {

    private final Database database;
    private final Blobs blobs;
    private final CheckLimits limits;
    private final AuditLog audit;
    private final Staging staging;
    private final ConnectorCheck connectors;
    private final SignatureCheck signatures;
    private final Clock clock;

    /** Publications into a database. */
    public Publication(Database database, Blobs blobs, DeployRules rules, AuditLog audit, Clock clock) {
        this.database = database;
        this.blobs = blobs;
        this.limits = rules.check();
        this.audit = audit;
        this.staging = new Staging(rules.staged(), clock);
        this.connectors = new ConnectorCheck(blobs, rules.check());
        this.signatures = new SignatureCheck(blobs, clock);
        this.clock = clock;
    }

    Staging staging() {
        return staging;
    }

    ConnectorCheck connectors() {
        return connectors;
    }

    /** Publishes those of some versions that the actor has staged. A client that asks again is told yes if they are there. */
    void releases(Actor actor, ArtifactMetadata artifact, List<String> versions) {
        List<Coordinates> staged = database.with(handle -> staging.versions(handle, actor, artifact)).stream()
                .filter(coordinates -> versions.contains(coordinates.version()))
                .toList();
        staged.forEach(coordinates -> publish(actor, coordinates, ""));
        if (staged.isEmpty() && Collections.disjoint(versions, published(artifact))) {
            throw nothingStaged(artifact.group() + ":" + artifact.artifact());
        }
    }

    private List<String> published(ArtifactMetadata artifact) {
        return database.with(handle -> VersionFiles.versions(handle, artifact.group(), artifact.artifact()));
    }

    /** Publishes the build of a snapshot that the actor has staged. */
    void snapshot(Actor actor, Coordinates coordinates, String build) {
        if (!publish(actor, coordinates, build)
                && !database.with(handle -> VersionFiles.hasBuild(handle, coordinates, build))) {
            throw nothingStaged(coordinates + ", build '" + build + "'");
        }
    }

    private static Refused nothingStaged(String what) {
        return new Refused(new Unacceptable(
                "Cannot publish " + what
                        + ": none of the files that the metadata names arrived, or they waited too long",
                "deploy it again"));
    }

    private boolean publish(Actor actor, Coordinates coordinates, String build) {
        long artifact = artifact(coordinates);
        return database.transaction(handle -> {
            // Publications of one artifact go one after the other.
            handle.createQuery("SELECT id FROM artifacts WHERE id = :id FOR UPDATE")
                    .bind("id", artifact)
                    .mapTo(Long.class)
                    .one();
            List<StagedFile> files = staging.of(handle, actor, coordinates).stream()
                    .filter(file -> file.path().build().equals(build))
                    .toList();
            if (files.isEmpty()) {
                return false;
            }
            if (!coordinates.isSnapshot() && VersionFiles.exists(handle, coordinates)) {
                throw taken(coordinates);
            }
            publish(handle, actor, coordinates, artifact, files);
            return true;
        });
    }

    private void publish(Handle handle, Actor actor, Coordinates coordinates, long artifact, List<StagedFile> files) {
        StagedFile pomFile = main(files, "pom").orElseThrow(() -> incomplete(coordinates, "POM"));
        Pom pom = pom(pomFile);
        boolean isConnector = pom.packaging().equals(ConnectorArchive.PACKAGING);
        Optional<StagedFile> archive = main(files, ConnectorArchive.EXTENSION).filter(file -> isConnector);
        Optional<StagedFile> jar = main(files, "jar");
        if (isConnector && archive.isEmpty()) {
            throw incomplete(coordinates, ConnectorArchive.EXTENSION);
        }
        if (!isConnector && jar.isEmpty() && !pom.packaging().equals("pom")) {
            throw incomplete(coordinates, "jar");
        }
        List<Descriptor> components = jar.map(this::components).orElse(List.of());
        Optional<CheckedConnector> connector = archive.map(file -> connector(handle, coordinates, file));
        String name = jar.orElse(pomFile).path().name();
        new Promises(name, coordinates).hold(handle, components);
        List<FoundSignature> signed = signatures.look(handle, coordinates, contents(files));
        long now = clock.millis();
        VersionRows rows = new VersionRows(handle, artifact, now);
        long version = rows.version(coordinates, pom, actor.label());
        rows.files(version, files);
        SignatureRows.replace(handle, version, signed);
        rows.components(version, components);
        rows.dependencies(version, pom);
        connector.ifPresent(checked -> ConnectorRows.write(handle, version, checked));
        files.forEach(file -> staging.remove(handle, file));
        SearchIndex.refresh(handle, artifact);
        audit.add(handle, actor.label(), "version.publish", coordinates.toString(), summary(files));
    }

    private static Map<String, String> contents(List<StagedFile> files) {
        return files.stream()
                .collect(Collectors.toMap(
                        file -> file.path().name(), file -> file.digests().sha256()));
    }

    private static Optional<StagedFile> main(List<StagedFile> files, String extension) {
        return files.stream().filter(file -> file.path().isMain(extension)).findFirst();
    }

    private Pom pom(StagedFile file) {
        return look(file, path -> PomReader.read(path, file.path().name(), limits));
    }

    private List<Descriptor> components(StagedFile file) {
        return look(file, path -> new JarInspection(file.path().name(), limits).components(path));
    }

    private CheckedConnector connector(Handle handle, Coordinates coordinates, StagedFile file) {
        return look(
                file, path -> connectors.check(handle, coordinates, file.path().name(), path));
    }

    /** Something that is seen in a file. */
    private interface Look<T> {
        T into(Path file) throws IOException;
    }

    private <T> T look(StagedFile file, Look<T> look) {
        try (LocalContent content = blobs.local(file.digests().sha256())) {
            return look.into(content.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The row of an artifact; one without versions is seen by nobody. */
    private long artifact(Coordinates coordinates) {
        return database.transaction(handle -> {
            Optional<Long> there = handle.createQuery(
                            "SELECT id FROM artifacts WHERE group_id = :group AND artifact_id = :artifact")
                    .bind("group", coordinates.group())
                    .bind("artifact", coordinates.artifact())
                    .mapTo(Long.class)
                    .findOne();
            return there.orElseGet(() -> handle.createUpdate(
                            "INSERT INTO artifacts (group_id, artifact_id) VALUES (:group, :artifact)")
                    .bind("group", coordinates.group())
                    .bind("artifact", coordinates.artifact())
                    .executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class)
                    .one());
        });
    }

    static Refused taken(Coordinates coordinates) {
        return new Refused(new Taken(
                "Cannot publish " + coordinates + ": it is there, and versions never change",
                "publish your change as the next version"));
    }

    private static Refused incomplete(Coordinates coordinates, String missing) {
        return new Refused(new Unacceptable(
                "Cannot publish " + coordinates + ": its " + missing + " did not arrive",
                "deploy it again, with its " + missing));
    }

    private static String summary(List<StagedFile> files) {
        return files.stream()
                .map(file -> file.path().name() + " sha256:" + file.digests().sha256())
                .collect(Collectors.joining(", "));
    }
}
