package dev.weir.registry.deploy;

import dev.weir.descriptors.Descriptor;
import dev.weir.registry.access.Actor;
import dev.weir.registry.catalog.VersionFiles;
import dev.weir.registry.check.JarInspection;
import dev.weir.registry.check.Pom;
import dev.weir.registry.check.PomReader;
import dev.weir.registry.check.Promises;
import dev.weir.registry.connector.ConnectorArchive;
import dev.weir.registry.connector.ConnectorCheck;
import dev.weir.registry.layout.Coordinates;
import dev.weir.registry.layout.RepositoryName;
import dev.weir.registry.layout.RepositoryPath;
import dev.weir.registry.layout.RepositoryPath.ArtifactMetadata;
import dev.weir.registry.layout.RepositoryPath.Checksum;
import dev.weir.registry.layout.RepositoryPath.SnapshotMetadata;
import dev.weir.registry.layout.RepositoryPath.VersionFile;
import dev.weir.registry.refusal.Refusal.Damaged;
import dev.weir.registry.refusal.Refusal.Malformed;
import dev.weir.registry.refusal.Refusal.Missing;
import dev.weir.registry.refusal.Refusal.Unacceptable;
import dev.weir.registry.refusal.Refused;
import dev.weir.registry.store.Blobs;
import dev.weir.registry.store.Database;
import dev.weir.registry.store.Digests;
import dev.weir.registry.store.Incoming;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Takes what publishers send. Files are checked when they arrive, so that a build's log says at the jar what is wrong with the jar; they are
 * seen by nobody until the metadata of their version arrives. For any thread.
 */
public final class Deployments {

    private static final int LONGEST_CHECKSUM = 1024;
    /** Archives take as much memory as their lists of entries. */
    private static final int CHECKS_AT_ONCE = 2;

    private final Database database;
    private final Blobs blobs;
    private final DeployRules rules;
    private final Staging staging;
    private final Publication publication;
    private final ConnectorCheck connectors;
    private final Semaphore checks = new Semaphore(CHECKS_AT_ONCE);

    /** Deployments into a database and its contents. */
    public Deployments(Database database, Blobs blobs, DeployRules rules, Publication publication) {
        this.database = database;
        this.blobs = blobs;
        this.rules = rules;
        this.staging = publication.staging();
        this.publication = publication;
        this.connectors = publication.connectors();
    }

    /**
     * Takes a request to store something.
     *
     * @throws Refused if it may not be stored; nothing is stored then
     * @throws IOException if it does not arrive whole
     */
    public void put(RepositoryName repository, RepositoryPath path, Actor actor, InputStream body) throws IOException {
        actor.mayPublish(path.group());
        if (repository == RepositoryName.ALL) {
            throw new Refused(new Malformed(
                    "Cannot publish in repository 'all': it is for reading", "use releases or snapshots"));
        }
        if (path instanceof VersionFile file) {
            fits(repository, file.coordinates());
            file(file, actor, body);
        } else if (path instanceof Checksum checksum) {
            checksum(checksum, actor, body);
        } else if (path instanceof SnapshotMetadata metadata) {
            fits(repository, metadata.coordinates());
            publication.snapshot(
                    actor, metadata.coordinates(), UploadedMetadata.read(body).build());
        } else if (path instanceof ArtifactMetadata metadata) {
            UploadedMetadata uploaded = UploadedMetadata.read(body);
            if (repository == RepositoryName.RELEASES) {
                publication.releases(actor, metadata, uploaded.versions());
            }
        }
    }

    private static void fits(RepositoryName repository, Coordinates coordinates) {
        if (!repository.holds(coordinates.isSnapshot())) {
            String other = coordinates.isSnapshot() ? "snapshots" : "releases";
            throw new Refused(new Malformed(
                    "Cannot publish " + coordinates + " in repository '" + repository.text()
                            + "': it is no place for it",
                    "publish it in " + other));
        }
    }

    private void file(VersionFile path, Actor actor, InputStream body) throws IOException {
        if (path.coordinates().isSnapshot()) {
            if (path.build().isEmpty()) {
                throw new Refused(new Malformed(
                        "Cannot publish " + path.name()
                                + ": snapshots have the time and number of their build in their name",
                        "deploy with Maven 3 or later, or Gradle"));
            }
        } else {
            notTaken(path.coordinates());
        }
        try (Incoming content = blobs.receive(body, rules.upload())) {
            checks.acquireUninterruptibly();
            try {
                check(path, content);
            } finally {
                checks.release();
            }
            content.keep();
            database.run(handle -> staging.put(handle, actor, path, content));
        }
    }

    private void notTaken(Coordinates coordinates) {
        if (database.with(handle -> VersionFiles.exists(handle, coordinates))) {
            throw Publication.taken(coordinates);
        }
    }

    private void check(VersionFile path, Incoming content) throws IOException {
        if (path.isMain("pom")) {
            coordinates(path, PomReader.read(content.file(), path.name(), rules.check()));
        } else if (path.extension().equals("jar")) {
            JarInspection inspection = new JarInspection(path.name(), rules.check());
            inspection.inspect(content.file());
            if (path.classifier().isEmpty()) {
                components(path, inspection.components(content.file()));
            }
        } else if (path.isMain(ConnectorArchive.EXTENSION)) {
            new JarInspection(path.name(), rules.check()).inspect(content.file());
            if (ConnectorArchive.isOne(content.file())) {
                database.run(handle -> connectors.check(handle, path.coordinates(), path.name(), content.file()));
            }
        }
    }

    private void components(VersionFile path, List<Descriptor> components) {
        if (components.isEmpty() && rules.needsComponents(path.group())) {
            throw new Refused(new Unacceptable(
                    "Cannot publish " + path.name()
                            + ": it has no components, as META-INF/weir/components.json is missing or empty",
                    "build it with the annotation processor dev.weir:descriptors; a registry takes plain libraries of a group with"
                            + " --libraries"));
        }
        Promises promises = new Promises(path.name(), path.coordinates());
        database.run(handle -> promises.hold(handle, components));
    }

    private static void coordinates(VersionFile path, Pom pom) {
        Coordinates said = new Coordinates(pom.group(), pom.artifact(), pom.version());
        if (!said.equals(path.coordinates())) {
            throw new Refused(new Unacceptable(
                    "Cannot publish " + path.name() + ": it is the POM of " + said + ", not of " + path.coordinates(),
                    said.toString().contains("${")
                            ? "have placeholders replaced, by the flatten plug-in for instance"
                            : "deploy the POM that belongs to it"));
        }
    }

    /** Compares what the client computed with what arrived. Of metadata nothing is kept that could be compared. */
    private void checksum(Checksum checksum, Actor actor, InputStream body) throws IOException {
        String sent = sent(checksum, body);
        if (!(checksum.of() instanceof VersionFile path)) {
            return;
        }
        Optional<StagedFile> staged = database.with(handle -> staging.find(handle, actor, path));
        Digests digests = staged.map(StagedFile::digests)
                .or(() ->
                        database.with(handle -> VersionFiles.find(handle, path)).map(file -> file.digests()))
                .orElseThrow(() -> new Refused(new Missing(
                        "Cannot compare the checksum of " + path.name() + ": the file did not arrive",
                        "send the file before its checksum")));
        String computed = digests.of(checksum.kind());
        if (!computed.equals(sent)) {
            staged.ifPresent(file -> database.run(handle -> staging.remove(handle, file)));
            throw new Refused(new Damaged(
                    "Cannot take " + path.name() + ": its " + checksum.kind().algorithm() + " is " + computed
                            + ", and the client says " + sent,
                    "deploy it again"));
        }
    }

    private static String sent(Checksum checksum, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LONGEST_CHECKSUM + 1);
        String text = new String(bytes, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        int digits = checksum.kind().digits();
        if (bytes.length > LONGEST_CHECKSUM || !text.matches("[0-9a-f]{" + digits + "}(\\s.*)?")) {
            throw new Refused(new Malformed(
                    "Cannot read the checksum: it is not " + digits + " hexadecimal digits",
                    "send " + checksum.kind().algorithm() + " as text"));
        }
        return text.substring(0, digits);
    }

    /** Drops what waited too long for the rest of its deployment; returns how many files. */
    public int expire() {
        return database.transaction(staging::expire);
    }
}
