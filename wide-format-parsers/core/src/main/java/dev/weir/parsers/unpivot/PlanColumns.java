package dev.weir.parsers.unpivot;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers the columns of the records that a plan makes, and refuses two of one name. */
final class PlanColumns {

    private final @Nullable String folded;
    private final List<Integer> repeated = new ArrayList<>();
    private final Row repeatedNames = new Row();
    private final Row names = new Row();

    PlanColumns(@Nullable String folded) {
        this.folded = folded;
    }

    void repeat(String name, int position) {
        repeated.add(position);
        repeatedNames.put(name, null);
        if (folded == null) {
            names.put(name, null);
        } else if (name.equals(folded)) {
            throw twice(name);
        }
    }

    UnpivotPlan plan(
            Row sample,
            List<String> columns,
            Map<ColumnPart.Key, Map<String, Integer>> metricsByKey,
            UnpivotExtractor extractor) {
        Set<String> keys = new LinkedHashSet<>();
        Set<String> metrics = new LinkedHashSet<>();
        metricsByKey.forEach((key, positions) -> {
            keys.addAll(key.values().keySet());
            metrics.addAll(positions.keySet());
        });
        extractor.limits().heldValues((long) metricsByKey.size() * metrics.size());
        keys.forEach(this::make);
        metrics.forEach(this::make);
        int ids = folded == null ? repeated.size() : 0;
        List<UnpivotPlan.Entry> entries = new ArrayList<>();
        metricsByKey.forEach((key, positions) -> entries.add(new UnpivotPlan.Entry(
                values(key.values(), keys, ids),
                metrics.stream()
                        .mapToInt(metric -> positions.getOrDefault(metric, -1))
                        .toArray())));
        int[] from = repeated.stream().mapToInt(Integer::intValue).toArray();
        return new UnpivotPlan(sample, columns, from, repeatedNames, names, List.copyOf(entries), extractor);
    }

    private void make(String name) {
        if (names.containsKey(name)) {
            throw twice(name);
        }
        names.put(name, null);
    }

    /** The values of a record that do not depend on the row, each at its place. */
    private @Nullable Object[] values(Row key, Set<String> keys, int ids) {
        @Nullable Object[] values = new Object[names.size()];
        int position = ids;
        for (String name : keys) {
            values[position++] = key.get(name);
        }
        return values;
    }

    private static RuntimeException twice(String name) {
        return Unreadable.because("Cannot turn columns into rows: the records would have two columns '" + name
                + "' (rename a group of name_pattern, or leave the other one out of id_columns)");
    }
}
