package dev.weir.registry.deploy;

import dev.weir.descriptors.Descriptor;
import dev.weir.registry.check.Dependency;
import dev.weir.registry.check.Pom;
import dev.weir.registry.check.StoredComponents;
import dev.weir.registry.connector.ConnectorRows;
import dev.weir.registry.layout.Coordinates;
import dev.weir.registry.store.Digests;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Writes the rows of a version, in the transaction of its publication. */
final class VersionRows {

    private static final int LONGEST_SUMMARY = 1000;

    private final Handle handle;
    private final long artifact;
    private final long now;

    VersionRows(Handle handle, long artifact, long now) {
        this.handle = handle;
        this.artifact = artifact;
        this.now = now;
    }

    /** The row of a version: a new one, or that of a snapshot, which loses what its earlier build had. */
    long version(Coordinates coordinates, Pom pom, String publisher) {
        Optional<Long> there = handle.createQuery(
                        "SELECT id FROM versions WHERE artifact = :artifact AND version = :version")
                .bind("artifact", artifact)
                .bind("version", coordinates.version())
                .mapTo(Long.class)
                .findOne();
        there.ifPresent(id -> renew(id, pom, publisher));
        return there.orElseGet(() -> insert(coordinates, pom, publisher));
    }

    private long insert(Coordinates coordinates, Pom pom, String publisher) {
        return handle.createUpdate(
                        "INSERT INTO versions (artifact, version, snapshot, packaging, description, publisher,"
                                + " published, updated, state, reason, successor, state_actor, state_since) VALUES (:artifact, :version,"
                                + " :snapshot, :packaging, :description, :publisher, :now, :now, 'active', '', '', :publisher, :now)")
                .bind("artifact", artifact)
                .bind("version", coordinates.version())
                .bind("snapshot", coordinates.isSnapshot())
                .bind("packaging", pom.packaging())
                .bind("description", pom.description())
                .bind("publisher", publisher)
                .bind("now", now)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    private void renew(long id, Pom pom, String publisher) {
        handle.createUpdate("DELETE FROM words WHERE component IN (SELECT id FROM components WHERE version = :id)")
                .bind("id", id)
                .execute();
        List<String> tables = Stream.concat(Stream.of("components", "dependencies"), ConnectorRows.TABLES.stream())
                .toList();
        for (String table : tables) {
            handle.createUpdate("DELETE FROM " + table + " WHERE version = :id")
                    .bind("id", id)
                    .execute();
        }
        handle.createUpdate(
                        "UPDATE versions SET packaging = :packaging, description = :description, publisher = :publisher,"
                                + " updated = :now WHERE id = :id")
                .bind("packaging", pom.packaging())
                .bind("description", pom.description())
                .bind("publisher", publisher)
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    void files(long version, List<StagedFile> files) {
        for (StagedFile file : files) {
            Digests digests = file.digests();
            handle.createUpdate(
                            "INSERT INTO files (version, name, classifier, extension, build, length, md5, sha1, sha256,"
                                    + " sha512, stored) VALUES (:version, :name, :classifier, :extension, :build, :length, :md5, :sha1,"
                                    + " :sha256, :sha512, :now)")
                    .bind("version", version)
                    .bind("name", file.path().name())
                    .bind("classifier", file.path().classifier())
                    .bind("extension", file.path().extension())
                    .bind("build", file.path().build())
                    .bind("length", file.length())
                    .bind("md5", digests.md5())
                    .bind("sha1", digests.sha1())
                    .bind("sha256", digests.sha256())
                    .bind("sha512", digests.sha512())
                    .bind("now", now)
                    .execute();
        }
    }

    void components(long version, List<Descriptor> components) {
        for (Descriptor component : components) {
            handle.createUpdate("INSERT INTO components (version, type, class_name, kinds, summary, descriptor)"
                            + " VALUES (:version, :type, :class, :kinds, :summary, :descriptor)")
                    .bind("version", version)
                    .bind("type", component.type())
                    .bind("class", component.className())
                    .bind(
                            "kinds",
                            component.kinds().stream()
                                    .map(Descriptor.Kind::className)
                                    .collect(Collectors.joining(" ")))
                    .bind("summary", summary(component.doc()))
                    .bind("descriptor", StoredComponents.write(component))
                    .execute();
            own(component.type());
        }
    }

    private static String summary(String doc) {
        String first =
                doc.lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", " ").strip();
        return first.length() <= LONGEST_SUMMARY ? first : first.substring(0, LONGEST_SUMMARY);
    }

    private void own(String type) {
        boolean owned = handle.createQuery("SELECT artifact FROM owners WHERE type = :type")
                .bind("type", type)
                .mapTo(Long.class)
                .findOne()
                .isPresent();
        if (!owned) {
            handle.createUpdate("INSERT INTO owners (type, artifact) VALUES (:type, :artifact)")
                    .bind("type", type)
                    .bind("artifact", artifact)
                    .execute();
        }
    }

    void dependencies(long version, Pom pom) {
        Stream.concat(pom.parent().stream(), pom.dependencies().stream())
                .forEach(needed -> dependency(version, needed));
    }

    private void dependency(long version, Dependency needed) {
        handle.createUpdate("INSERT INTO dependencies (version, group_id, artifact_id, wanted, scope, is_optional)"
                        + " VALUES (:version, :group, :artifact, :wanted, :scope, :optional)")
                .bind("version", version)
                .bind("group", needed.group())
                .bind("artifact", needed.artifact())
                .bind("wanted", needed.wanted())
                .bind("scope", needed.scope())
                .bind("optional", needed.optional())
                .execute();
    }
}
