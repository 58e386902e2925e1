package dev.weir.registry.deploy;

import dev.weir.registry.access.Actor;
import dev.weir.registry.layout.Coordinates;
import dev.weir.registry.layout.RepositoryPath.ArtifactMetadata;
import dev.weir.registry.layout.RepositoryPath.VersionFile;
import dev.weir.registry.refusal.Refusal.Taken;
import dev.weir.registry.refusal.Refused;
import dev.weir.registry.signature.SignatureCheck;
import dev.weir.registry.store.Digests;
import dev.weir.registry.store.Incoming;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Files on their way. Those of a token and an address are one deployment of a version: requests of Maven's clients carry nothing that says which of them
 * belong together. Another deployment of them may take the place of one that has been quiet for a minute; a different file before that is refused, so that
 * no version is made of two builds.
 */
final class Staging {

    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final String OF_PUBLISHER = " FROM uploads WHERE token = :token AND address = :address"
            + " AND group_id = :group AND artifact_id = :artifact AND version = :version AND received >= :since";

    private final Duration life;
    private final Clock clock;

    /** Files that count for so long. */
    Staging(Duration life, Clock clock) {
        this.life = life;
        this.clock = clock;
    }

    /** The files of a deployment that arrived so far, by name. */
    List<StagedFile> of(Handle handle, Actor actor, Coordinates coordinates) {
        return bind(handle.createQuery("SELECT *" + OF_PUBLISHER + " ORDER BY name"), actor, coordinates)
                .bind("since", since())
                .map((row, context) -> StagedFile.read(row))
                .list();
    }

    /** The versions of an artifact that a publisher has files of. */
    List<Coordinates> versions(Handle handle, Actor actor, ArtifactMetadata artifact) {
        return handle.createQuery("SELECT DISTINCT version FROM uploads WHERE token = :token AND address = :address"
                        + " AND group_id = :group AND artifact_id = :artifact AND received >= :since")
                .bind("since", since())
                .bind("token", actor.token())
                .bind("address", actor.address())
                .bind("group", artifact.group())
                .bind("artifact", artifact.artifact())
                .mapTo(String.class)
                .map(version -> new Coordinates(artifact.group(), artifact.artifact(), version))
                .list();
    }

    Optional<StagedFile> find(Handle handle, Actor actor, VersionFile path) {
        return of(handle, actor, path.coordinates()).stream()
                .filter(file -> file.path().name().equals(path.name()))
                .findFirst();
    }

    /** Refuses a file while another of its name is part of a deployment that is under way. */
    void put(Handle handle, Actor actor, VersionFile path, Incoming content) {
        List<StagedFile> there = of(handle, actor, path.coordinates());
        Optional<StagedFile> same = there.stream()
                .filter(file -> file.path().name().equals(path.name()))
                .findFirst();
        expire(handle);
        if (same.isPresent() && !same.get().digests().equals(content.digests())) {
            restart(handle, there, path);
        } else {
            same.ifPresent(file -> again(handle, there, file));
        }
        insert(handle, actor, path, content);
    }

    /** Signatures are others each time that a file is signed: those of a deployment that did not go on are no part of the next. */
    private void again(Handle handle, List<StagedFile> there, StagedFile same) {
        if (isQuiet(there)) {
            there.stream()
                    .filter(file -> SignatureCheck.isSignature(file.path().name()))
                    .forEach(file -> remove(handle, file));
        }
        remove(handle, same);
    }

    private boolean isQuiet(List<StagedFile> there) {
        long quietSince = clock.millis() - QUIET.toMillis();
        return there.stream().noneMatch(file -> file.received() > quietSince);
    }

    private void restart(Handle handle, List<StagedFile> there, VersionFile path) {
        if (!isQuiet(there)) {
            throw new Refused(new Taken(
                    "Cannot publish " + path.coordinates() + ": another deployment of it is under way, with another "
                            + path.name(),
                    "wait for its end, or a minute if it is dead; give each job a token of its own"));
        }
        there.forEach(file -> remove(handle, file));
    }

    void remove(Handle handle, StagedFile file) {
        handle.createUpdate("DELETE FROM uploads WHERE id = :id")
                .bind("id", file.id())
                .execute();
    }

    private void insert(Handle handle, Actor actor, VersionFile path, Incoming content) {
        Digests digests = content.digests();
        bind(
                        handle.createUpdate(
                                "INSERT INTO uploads (token, address, group_id, artifact_id, version, name, classifier,"
                                        + " extension, build, length, md5, sha1, sha256, sha512, received) VALUES (:token, :address,"
                                        + " :group, :artifact, :version, :name, :classifier, :extension, :build, :length, :md5,"
                                        + " :sha1, :sha256, :sha512, :received)"),
                        actor,
                        path.coordinates())
                .bind("name", path.name())
                .bind("classifier", path.classifier())
                .bind("extension", path.extension())
                .bind("build", path.build())
                .bind("length", content.length())
                .bind("md5", digests.md5())
                .bind("sha1", digests.sha1())
                .bind("sha256", digests.sha256())
                .bind("sha512", digests.sha512())
                .bind("received", clock.millis())
                .execute();
    }

    /** Drops files that waited too long; returns how many. */
    int expire(Handle handle) {
        return handle.createUpdate("DELETE FROM uploads WHERE received < :since")
                .bind("since", since())
                .execute();
    }

    private long since() {
        return clock.millis() - life.toMillis();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, Actor actor, Coordinates coordinates) {
        return statement
                .bind("token", actor.token())
                .bind("address", actor.address())
                .bind("group", coordinates.group())
                .bind("artifact", coordinates.artifact())
                .bind("version", coordinates.version());
    }
}
