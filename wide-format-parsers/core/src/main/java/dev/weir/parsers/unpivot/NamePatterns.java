package dev.weir.parsers.unpivot;

import dev.weir.parsers.document.MetricsTo;
import dev.weir.parsers.text.NamedPattern;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The patterns of columns that are turned into rows.
 *
 * @param columns which columns those are, the first that matches counts; empty if the name alone says it
 * @param name    the pattern of their names; null if that of the column says all
 */
record NamePatterns(List<NamedPattern> columns, @Nullable NamedPattern name) {

    static NamePatterns of(UnpivotExtractor extractor, Scope scope) {
        List<NamedPattern> columns = extractor.columns().stream()
                .map(column -> NamedPattern.of(column, scope))
                .toList();
        Template<String> name = extractor.namePattern();
        return new NamePatterns(columns, name == null ? null : NamedPattern.of(name, scope));
    }

    /** The names of the groups, as far as the manifest says. */
    static List<String> groups(List<Template<String>> columns, @Nullable Template<String> name) {
        List<String> names = new ArrayList<>();
        columns.forEach(column -> names.addAll(NamedPattern.namesIn(column.text())));
        if (name != null) {
            names.addAll(NamedPattern.namesIn(name.text()));
        }
        return names.stream().distinct().toList();
    }

    /** The columns that tell the records of one row apart, as far as the manifest says. */
    static List<String> keyColumns(UnpivotExtractor extractor) {
        return groups(extractor.columns(), extractor.namePattern()).stream()
                .filter(group -> extractor.metricsTo() == MetricsTo.ROWS || !isMetric(group))
                .map(NamePatterns::column)
                .toList();
    }

    /** What the groups hold for a column's name; null if the column is not turned into rows. */
    @Nullable
    Map<String, @Nullable String> groups(String column) {
        Map<String, @Nullable String> groups = new LinkedHashMap<>();
        if (!columns.isEmpty()) {
            Map<String, @Nullable String> found = null;
            for (int i = 0; i < columns.size() && found == null; i++) {
                found = columns.get(i).find(column);
            }
            if (found == null) {
                return null;
            }
            groups.putAll(found);
        }
        if (name != null) {
            Map<String, @Nullable String> found = name.find(column);
            if (found == null) {
                return null;
            }
            groups.putAll(found);
        }
        return groups;
    }

    static boolean isMetric(String group) {
        return group.startsWith("_");
    }

    /** The column that a group's text goes to. */
    static String column(String group) {
        return isMetric(group) ? group.substring(1) : group;
    }
}
