package dev.weir.parsers.unpivot;

import dev.weir.parsers.document.MetricsTo;
import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks through names of columns, each once: rows of one report have mostly the same ones. Used by one thread. */
final class ColumnParts {

    private static final int MOST_NAMES = 20_000;

    private final UnpivotExtractor extractor;
    private final Scope scope;
    private final NamePatterns patterns;
    private final String valueColumn;
    private final Map<String, Optional<ColumnPart>> known = new HashMap<>();
    private final Map<Row, ColumnPart.Key> keys = new HashMap<>();

    ColumnParts(UnpivotExtractor extractor, Scope scope) {
        this.extractor = extractor;
        this.scope = scope;
        this.patterns = NamePatterns.of(extractor, scope);
        this.valueColumn = extractor.valuesTo().in(scope);
    }

    /** Begins another set of columns: keys of earlier ones may be forgotten. */
    void begin() {
        if (known.size() > MOST_NAMES) {
            known.clear();
            keys.clear();
        }
    }

    /** What a name says; null if the column is not turned into rows. */
    @Nullable
    ColumnPart of(String name) {
        return known.computeIfAbsent(name, this::parsed).orElse(null);
    }

    private Optional<ColumnPart> parsed(String name) {
        Map<String, @Nullable String> groups = patterns.groups(name);
        if (groups == null) {
            return Optional.empty();
        }
        Row key = new Row();
        String metric = valueColumn;
        for (Map.Entry<String, @Nullable String> group : groups.entrySet()) {
            Object value = value(group.getKey(), group.getValue(), name);
            if (NamePatterns.isMetric(group.getKey()) && extractor.metricsTo() == MetricsTo.COLUMNS) {
                metric = value == null ? valueColumn : value.toString();
            } else {
                key.put(NamePatterns.column(group.getKey()), value);
            }
        }
        return Optional.of(new ColumnPart(keys.computeIfAbsent(key, ColumnPart.Key::new), metric));
    }

    private @Nullable Object value(String group, @Nullable String part, String column) {
        Capture capture = extractor.captures().get(group);
        if (capture == null || part == null) {
            return part;
        }
        try {
            return capture.value(part, scope);
        } catch (IllegalArgumentException e) {
            throw Unreadable.because("Cannot turn columns into rows: '" + part + "' in the name of column '" + column
                    + "' is not " + capture.expected() + " (correct captures." + group + ")");
        }
    }
}
