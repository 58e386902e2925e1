package dev.weir.authoring.scaffold.har;

import dev.weir.authoring.infer.SchemaInference;
import dev.weir.authoring.scaffold.call.HttpCall;
import dev.weir.authoring.scaffold.page.AnswerRecords;
import dev.weir.authoring.scaffold.page.PageGuess;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The requests of a session that ask one endpoint, with what their answers tell. For one thread. */
final class HarGroup {

    private static final int MOST_VALUES = 200;

    private final HttpCall first;
    private final String host;
    private final PathTemplate path;
    private final SchemaInference schema = new SchemaInference();
    private final KeyCandidates keys = new KeyCandidates();
    private final Set<String> values = new LinkedHashSet<>();
    private final PageTrail trail;
    private @Nullable List<String> records;
    private boolean single;

    HarGroup(HttpCall first, String host, PathTemplate path) {
        this.first = first;
        this.host = host;
        this.path = path;
        this.trail = new PageTrail();
    }

    void add(HttpCall call, PathTemplate called, @Nullable Object answer) {
        if (!called.values().isEmpty() && values.size() < MOST_VALUES) {
            values.add(called.values().get(called.values().size() - 1));
        }
        Optional<List<String>> found = AnswerRecords.path(answer);
        if (records == null || schema.records() == 0) {
            records = found.orElse(records);
        }
        List<?> list = records != null && AnswerRecords.at(answer, records) instanceof List<?> held ? held : List.of();
        trail.add(call, answer, list.size());
        list.forEach(this::record);
        keys.look(list);
        single |= found.isEmpty() && answer instanceof Map;
        if (found.isEmpty() && records == null) {
            record(answer);
        }
    }

    @SuppressWarnings("unchecked")
    private void record(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            schema.add((Map<String, ?>) map);
        }
    }

    HttpCall first() {
        return first;
    }

    String host() {
        return host;
    }

    PathTemplate path() {
        return path;
    }

    SchemaInference schema() {
        return schema;
    }

    KeyCandidates keys() {
        return keys;
    }

    /** The last values of the paths. */
    List<String> values() {
        return List.copyOf(values);
    }

    /** The keys that lead to the records; empty if answers hold no list of objects. */
    Optional<List<String>> records() {
        return Optional.ofNullable(records);
    }

    /** Whether an answer is one object without a list of them. */
    boolean isSingle() {
        return single && records == null;
    }

    /** How many answers there are. */
    int calls() {
        return trail.calls();
    }

    /** How pages follow each other; empty if nothing tells. */
    Optional<PageGuess> pages() {
        return trail.guess();
    }

    /** The parameters whose values differ between requests, beside those of pages. */
    Set<String> varying() {
        return trail.varying();
    }
}
