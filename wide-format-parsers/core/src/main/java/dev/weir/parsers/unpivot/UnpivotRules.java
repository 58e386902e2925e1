package dev.weir.parsers.unpivot;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an extractor says in one scope, from which a plan is made for each set of columns. */
record UnpivotRules(
        UnpivotExtractor extractor, NamePatterns patterns, Set<String> ids, String valueColumn, Scope scope) {

    private static final String ALL = "*";

    static UnpivotRules of(UnpivotExtractor extractor, Scope scope) {
        Set<String> ids =
                extractor.idColumns().stream().map(column -> column.in(scope)).collect(Collectors.toSet());
        return new UnpivotRules(
                extractor,
                NamePatterns.of(extractor, scope),
                ids,
                extractor.valuesTo().in(scope),
                scope);
    }

    UnpivotPlan plan(Row sample) {
        PlanColumns columns = new PlanColumns(
                extractor.fold() == null ? null : extractor.fold().into());
        Map<Row, Map<String, Integer>> metricsByKey = new LinkedHashMap<>();
        for (int position = 0; position < sample.size(); position++) {
            String name = sample.keyAt(position);
            Map<String, @Nullable String> groups = ids.contains(name) ? null : patterns.groups(name);
            if (groups != null) {
                add(name, position, groups, metricsByKey);
            } else if (isRepeated(name)) {
                columns.repeat(name, position);
            }
        }
        return columns.plan(sample, metricsByKey, extractor);
    }

    private boolean isRepeated(String name) {
        if (ids.contains(name) || ids.contains(ALL)) {
            return true;
        }
        if (extractor.unmatched() == Unmatched.FAIL) {
            throw Unreadable.because("Cannot turn columns into rows: column '" + name
                    + "' is no id column and does not match (add it to id_columns, or set unmatched to keep or drop)");
        }
        return extractor.unmatched() == Unmatched.KEEP;
    }

    private void add(
            String name,
            int position,
            Map<String, @Nullable String> groups,
            Map<Row, Map<String, Integer>> metricsByKey) {
        Row key = new Row();
        String metric = valueColumn;
        for (Map.Entry<String, @Nullable String> group : groups.entrySet()) {
            String part = group.getValue();
            if (NamePatterns.isMetric(group.getKey()) && extractor.metricsTo() == MetricsTo.COLUMNS) {
                metric = part == null ? valueColumn : part;
            } else {
                key.put(NamePatterns.column(group.getKey()), value(group.getKey(), part, name));
            }
        }
        Integer other =
                metricsByKey.computeIfAbsent(key, k -> new LinkedHashMap<>()).putIfAbsent(metric, position);
        if (other != null) {
            throw Unreadable.because("Cannot turn columns into rows: column '" + name
                    + "' and one before it give the same "
                    + (key.isEmpty() ? "record" : "values of " + String.join(", ", new ArrayList<>(key.keySet())))
                    + " (let a group of name_pattern tell them apart)");
        }
    }

    private @Nullable String value(String group, @Nullable String part, String column) {
        Capture capture = extractor.captures().get(group);
        if (capture == null || part == null) {
            return part;
        }
        try {
            return capture.value(part, scope);
        } catch (IllegalArgumentException e) {
            throw Unreadable.because("Cannot turn columns into rows: '" + part + "' in the name of column '" + column
                    + "' is no time of the format '" + capture.format() + "' (correct captures." + group + ".format)");
        }
    }
}
