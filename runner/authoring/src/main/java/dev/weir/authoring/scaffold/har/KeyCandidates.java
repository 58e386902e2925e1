package dev.weir.authoring.scaffold.har;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of records that may be their key: always there, and another value in each record of an answer. */
final class KeyCandidates {

    private static final int MOST_FIELDS = 50;
    private static final int MOST_VALUES = 2_000;
    private static final List<String> USUAL = List.of("id", "_id", "uuid", "guid", "key", "code", "slug");

    private final Map<String, Set<String>> values = new HashMap<>();
    private final Set<String> refuted = new HashSet<>();
    private long records;

    /** Looks at the records of one answer. */
    void look(List<?> answer) {
        Map<String, Set<String>> here = new HashMap<>();
        for (Object element : answer) {
            if (element instanceof Map<?, ?> record) {
                one(record, here);
            }
        }
    }

    private void one(Map<?, ?> record, Map<String, Set<String>> here) {
        records++;
        if (records == 1) {
            record.keySet().stream()
                    .limit(MOST_FIELDS)
                    .forEach(name -> values.put(String.valueOf(name), new HashSet<>()));
        }
        for (Map.Entry<String, Set<String>> field : values.entrySet()) {
            Object value = record.get(field.getKey());
            boolean single = value instanceof String || value instanceof Number;
            if (!single
                    || !here.computeIfAbsent(field.getKey(), name -> new HashSet<>())
                            .add(String.valueOf(value))) {
                refuted.add(field.getKey());
            } else if (field.getValue().size() < MOST_VALUES) {
                field.getValue().add(String.valueOf(value));
            }
        }
    }

    /** The likeliest key. */
    Optional<String> best() {
        return values.keySet().stream()
                .filter(name -> !refuted.contains(name) && rank(name) < USUAL.size() + 2)
                .min(Comparator.comparingInt(KeyCandidates::rank).thenComparing(Comparator.naturalOrder()));
    }

    /** The field that held a value. */
    Optional<String> holding(List<String> wanted) {
        return values.entrySet().stream()
                .filter(field -> field.getValue().containsAll(wanted))
                .map(Map.Entry::getKey)
                .min(Comparator.comparingInt(KeyCandidates::rank).thenComparing(Comparator.naturalOrder()));
    }

    private static int rank(String name) {
        int usual = USUAL.indexOf(name.toLowerCase(Locale.ROOT));
        if (usual >= 0) {
            return usual;
        }
        return name.matches("(?i).*(_id|uuid|_key|_code)|.*[a-z]Id") ? USUAL.size() : USUAL.size() + 5;
    }
}
