package dev.weir.registry.retention;

import dev.weir.registry.layout.Coordinates;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Finds out what goes by some rules. Used in one transaction. */
final class Plan {

    private static final String VERSIONS = "SELECT v.id, v.artifact, v.version, v.snapshot, v.state, v.state_since,"
            + " a.group_id, a.artifact_id FROM versions v JOIN artifacts a ON a.id = v.artifact"
            + " WHERE v.snapshot OR v.state IN ('yanked', 'revoked')"
            + " ORDER BY a.group_id, a.artifact_id, v.id";

    private final Handle handle;
    private final RetentionRules rules;
    private final long now;
    private final Map<Long, References> references = new HashMap<>();

    Plan(Handle handle, RetentionRules rules, long now) {
        this.handle = handle;
        this.rules = rules;
        this.now = now;
    }

    private record Version(
            long id, long artifact, Coordinates coordinates, boolean snapshot, String state, long since) {}

    private record Stored(long id, String name, String kind, String build, String sha256, long stored) {}

    List<Removal> removals() {
        List<Removal> removals = new ArrayList<>();
        List<Version> versions = handle.createQuery(VERSIONS)
                .map((row, context) -> new Version(
                        row.getLong("id"),
                        row.getLong("artifact"),
                        new Coordinates(
                                row.getString("group_id"), row.getString("artifact_id"), row.getString("version")),
                        row.getBoolean("snapshot"),
                        row.getString("state"),
                        row.getLong("state_since")))
                .list();
        for (Version version : versions) {
            (version.snapshot ? ofSnapshot(version) : ofRelease(version)).ifPresent(removals::add);
        }
        return removals;
    }

    private References references(Version version) {
        return references.computeIfAbsent(
                version.artifact,
                artifact -> References.to(handle, version.coordinates.group(), version.coordinates.artifact()));
    }

    /** The files of a version, newest first. */
    private List<Stored> files(Version version) {
        return handle
                .createQuery(
                        "SELECT id, name, classifier, extension, build, sha256, stored FROM files WHERE version = :id")
                .bind("id", version.id)
                .map((row, context) -> new Stored(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("classifier") + "." + row.getString("extension"),
                        row.getString("build"),
                        row.getString("sha256"),
                        row.getLong("stored")))
                .list()
                .stream()
                .sorted(Comparator.comparing(Stored::stored)
                        .thenComparing(Stored::build)
                        .reversed()
                        .thenComparing(Stored::name))
                .toList();
    }

    private Optional<Removal> ofRelease(Version version) {
        if (!rules.isWithdrawnLongAgo(version.since, now)) {
            return Optional.empty();
        }
        List<Stored> files = files(version);
        References referring = references(version);
        boolean needed = referring.ask(version.coordinates, version.id)
                || files.stream().anyMatch(file -> referring.load(file.sha256));
        return needed || files.isEmpty()
                ? Optional.empty()
                : Optional.of(removal(version, false, files, version.state + " long ago"));
    }

    private Optional<Removal> ofSnapshot(Version version) {
        List<Stored> files = files(version);
        Map<String, List<Stored>> builds = new LinkedHashMap<>();
        files.forEach(file ->
                builds.computeIfAbsent(file.build, key -> new ArrayList<>()).add(file));
        References referring = references(version);
        List<Stored> going = new ArrayList<>();
        int newer = 0;
        for (List<Stored> build : builds.values()) {
            boolean old = rules.isTooOld(build.get(0).stored, now) || rules.isOneTooMany(newer);
            boolean loaded = build.stream().anyMatch(file -> referring.load(file.sha256));
            if (old && !loaded) {
                going.addAll(build);
            }
            newer++;
        }
        if (going.size() == files.size() && !referring.ask(version.coordinates, version.id)) {
            return files.isEmpty() ? Optional.empty() : Optional.of(removal(version, true, files, "too old"));
        }
        going.removeAll(named(files));
        return going.isEmpty()
                ? Optional.empty()
                : Optional.of(removal(version, false, going, "builds that are too old or too many"));
    }

    /** The files that the metadata of a snapshot names: of each kind the newest. */
    private static List<Stored> named(List<Stored> newestFirst) {
        Set<String> kinds = new HashSet<>();
        return newestFirst.stream().filter(file -> kinds.add(file.kind)).toList();
    }

    private static Removal removal(Version version, boolean whole, List<Stored> files, String why) {
        List<Stored> byName =
                files.stream().sorted(Comparator.comparing(Stored::name)).toList();
        return new Removal(
                version.coordinates,
                version.id,
                whole,
                byName.stream().map(Stored::name).toList(),
                byName.stream().map(Stored::id).toList(),
                why);
    }
}
