package dev.weir.benchmarks.profile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** Weights by name, shown as shares of their sum. */
final class Shares {

    private static final int SHOWN = 20;

    private final Map<String, Long> weights = new HashMap<>();
    private long total;

    /** Adds to one name and to the whole. */
    void add(String name, long weight) {
        addPart(name, weight);
        addWhole(weight);
    }

    /** Adds to one name only, of a whole whose parts overlap. */
    void addPart(String name, long weight) {
        weights.merge(name, weight, Long::sum);
    }

    void addWhole(long weight) {
        total += weight;
    }

    /** A table of the largest. */
    String table(String head) {
        StringBuilder table = new StringBuilder("| share | " + head + " |\n|---|---|\n");
        weights.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .forEach(entry -> table.append(
                        String.format("| %.1f %% | %s |%n", 100.0 * entry.getValue() / total, entry.getKey())));
        return table.toString();
    }

    long total() {
        return total;
    }
}
