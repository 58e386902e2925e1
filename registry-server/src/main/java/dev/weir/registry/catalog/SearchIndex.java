package dev.weir.registry.catalog;

import dev.weir.descriptors.Descriptor;
import dev.weir.registry.check.StoredComponents;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keeps the words by which the components of the newest version of each artifact are found. */
public final class SearchIndex {

    private static final int IN_NAME = 10;
    private static final int IN_PARAMETER = 4;
    private static final int IN_ARTIFACT = 3;
    private static final int IN_TEXT = 1;
    private static final int MOST_WORDS = 1000;

    private SearchIndex() {}

    private record Version(long id, String name, boolean snapshot) {}

    /** Writes the words of an artifact anew, in the transaction that changed its versions. */
    public static void refresh(Handle handle, long artifact) {
        handle.createUpdate("DELETE FROM words WHERE artifact = :artifact")
                .bind("artifact", artifact)
                .execute();
        newest(handle, artifact).ifPresent(version -> insert(handle, artifact, version.id));
    }

    private static Optional<Version> newest(Handle handle, long artifact) {
        return handle
                .createQuery("SELECT id, version, snapshot FROM versions WHERE artifact = :artifact"
                        + " AND state IN ('active', 'deprecated')")
                .bind("artifact", artifact)
                .map((row, context) ->
                        new Version(row.getLong("id"), row.getString("version"), row.getBoolean("snapshot")))
                .list()
                .stream()
                .max(Comparator.comparing((Version version) -> !version.snapshot)
                        .thenComparing(version -> new ComparableVersion(version.name)));
    }

    private static void insert(Handle handle, long artifact, long version) {
        String name = handle.createQuery("SELECT group_id, artifact_id FROM artifacts WHERE id = :id")
                .bind("id", artifact)
                .map((row, context) -> row.getString("group_id") + " " + row.getString("artifact_id"))
                .one();
        handle.createQuery("SELECT id, descriptor FROM components WHERE version = :version")
                .bind("version", version)
                .map((row, context) ->
                        Map.entry(row.getLong("id"), words(name, StoredComponents.read(row.getString("descriptor")))))
                .list()
                .forEach(component -> insert(handle, artifact, component.getKey(), component.getValue()));
    }

    private static Map<String, Integer> words(String artifact, Descriptor component) {
        Map<String, Integer> weights = new HashMap<>();
        add(weights, component.type(), IN_NAME);
        component.kinds().forEach(kind -> add(weights, simple(kind.className()), IN_PARAMETER));
        component.parameters().forEach(parameter -> add(weights, parameter.name(), IN_PARAMETER));
        add(weights, artifact, IN_ARTIFACT);
        add(weights, component.doc(), IN_TEXT);
        component.parameters().forEach(parameter -> add(weights, parameter.doc(), IN_TEXT));
        return weights;
    }

    private static void add(Map<String, Integer> weights, String text, int weight) {
        for (String word : Words.of(text)) {
            if (weights.size() < MOST_WORDS || weights.containsKey(word)) {
                weights.merge(word, weight, Math::max);
            }
        }
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    private static void insert(Handle handle, long artifact, long component, Map<String, Integer> words) {
        PreparedBatch batch = handle.prepareBatch("INSERT INTO words (word, component, artifact, weight)"
                + " VALUES (:word, :component, :artifact, :weight)");
        words.forEach((word, weight) -> batch.bind("word", word)
                .bind("component", component)
                .bind("artifact", artifact)
                .bind("weight", weight)
                .add());
        batch.execute();
    }

    /** All that is found under some words, for a condition on components {@code c}; the words are bound as {@code w0}, {@code w1} … */
    static List<String> wanted(String text, int most) {
        return Words.wanted(text).stream().distinct().limit(most).toList();
    }
}
