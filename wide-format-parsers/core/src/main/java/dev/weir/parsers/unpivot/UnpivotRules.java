package dev.weir.parsers.unpivot;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an extractor says in one scope, from which a plan is made for each set of columns. */
record UnpivotRules(
        UnpivotExtractor extractor,
        ColumnParts parts,
        Set<String> ids,
        @Nullable String foldInto) {

    private static final String ALL = "*";

    static UnpivotRules of(UnpivotExtractor extractor, Scope scope) {
        Set<String> ids =
                extractor.idColumns().stream().map(column -> column.in(scope)).collect(Collectors.toSet());
        UnpivotFold fold = extractor.fold();
        return new UnpivotRules(extractor, new ColumnParts(extractor, scope), ids, fold == null ? null : fold.into());
    }

    /** The plan for rows with the columns of a sample. */
    UnpivotPlan plan(Row sample, List<String> columns) {
        extractor.limits().columns(columns.size());
        parts.begin();
        PlanColumns made = new PlanColumns(foldInto);
        Map<ColumnPart.Key, Map<String, Integer>> metricsByKey = new LinkedHashMap<>();
        for (int position = 0; position < columns.size(); position++) {
            String name = columns.get(position);
            ColumnPart part = ids.contains(name) ? null : parts.of(name);
            if (part != null) {
                add(name, position, part, metricsByKey);
            } else if (isRepeated(name)) {
                made.repeat(name, position);
            }
        }
        return made.plan(sample, columns, metricsByKey, extractor);
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

    private static void add(
            String name, int position, ColumnPart part, Map<ColumnPart.Key, Map<String, Integer>> metricsByKey) {
        Integer other = metricsByKey
                .computeIfAbsent(part.key(), key -> new LinkedHashMap<>())
                .putIfAbsent(part.metric(), position);
        if (other != null) {
            Row key = part.key().values();
            throw Unreadable.because("Cannot turn columns into rows: column '" + name
                    + "' and one before it give the same "
                    + (key.isEmpty() ? "record" : "values of " + String.join(", ", key.keySet()))
                    + " (let a group of name_pattern tell them apart)");
        }
    }
}
