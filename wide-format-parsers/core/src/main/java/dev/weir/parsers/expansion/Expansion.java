package dev.weir.parsers.expansion;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An extractor in one scope: its paths and fields are evaluated once for all records. */
final class Expansion {

    /**
     * Where elements are, and what is taken of them.
     *
     * @param path   the keys that lead there
     * @param fields the keys of values, by the names of fields
     * @param add    further fields with their values
     */
    private record Level(List<String> path, Map<String, String> fields, Row add) {}

    private final NestedExpansionExtractor extractor;
    private final List<Level> levels;
    private final List<Level> branches;
    private final String valueField;
    private final Scope scope;

    private Expansion(NestedExpansionExtractor extractor, List<Level> levels, List<Level> branches, Scope scope) {
        this.extractor = extractor;
        this.levels = levels;
        this.branches = branches;
        this.valueField = extractor.valueField().in(scope);
        this.scope = scope;
    }

    static Expansion of(NestedExpansionExtractor extractor, Scope scope) {
        List<Level> levels = extractor.levels().stream()
                .map(level -> new Level(texts(level.path(), scope), texts(level.fields(), scope), new Row()))
                .toList();
        List<Level> branches = extractor.branches().stream()
                .map(branch -> new Level(
                        texts(branch.path(), scope), texts(branch.fields(), scope), values(branch.add(), scope)))
                .toList();
        return new Expansion(extractor, levels, branches, scope);
    }

    private static List<String> texts(List<Template<String>> templates, Scope scope) {
        return templates.stream().map(template -> template.in(scope)).toList();
    }

    private static Map<String, String> texts(Map<String, Template<String>> templates, Scope scope) {
        Map<String, String> texts = new LinkedHashMap<>();
        templates.forEach((name, key) -> texts.put(name, key.in(scope)));
        return texts;
    }

    private static Row values(Map<String, Template<Object>> templates, Scope scope) {
        Row values = new Row();
        templates.forEach((name, value) -> values.put(name, value.in(scope)));
        return values;
    }

    /** The records in an element of the first level. */
    List<@Nullable Object> records(@Nullable Object element) {
        List<@Nullable Object> records = new ArrayList<>();
        expand(element, 0, new Row(), records);
        return records;
    }

    private void expand(@Nullable Object element, int position, Row carried, List<@Nullable Object> records) {
        Level level = levels.get(position);
        boolean isLast = position == levels.size() - 1;
        if (isLast && branches.isEmpty()) {
            records.add(record(element, level, carried));
        } else if (element instanceof Row row) {
            Row below = carried(carried, row, level.fields());
            int before = records.size();
            if (isLast) {
                branches.forEach(branch ->
                        values(row, branch.path()).forEach(value -> records.add(record(value, branch, below))));
            } else {
                values(row, levels.get(position + 1).path())
                        .forEach(value -> expand(value, position + 1, below, records));
            }
            if (records.size() == before) {
                empty(row, level, carried, below, records);
            }
        } else {
            extractor.onShapeError().handle("expand an element of level " + (position + 1), "it is no object", scope);
        }
    }

    private void empty(Row element, Level level, Row carried, Row below, List<@Nullable Object> records) {
        if (extractor.onEmpty() == OnEmpty.EMIT_PARENT) {
            records.add(level.fields().isEmpty() ? record(element, level, carried) : below);
        }
    }

    /** The elements of a list, or the one value that is there. */
    private static List<?> values(Row row, List<String> path) {
        Object value = row;
        for (String key : path) {
            value = value instanceof Row object ? object.get(key) : null;
        }
        if (value instanceof List<?> list) {
            return list;
        }
        return value == null ? List.of() : Collections.singletonList(value);
    }

    private static Row carried(Row carried, Row element, Map<String, String> fields) {
        Row row = carried.copy();
        fields.forEach((name, key) -> put(row, name, Row.copyOf(value(element, key))));
        return row;
    }

    private Row record(@Nullable Object element, Level level, Row carried) {
        Row record = carried.copy();
        level.add().forEach((name, value) -> put(record, name, Row.copyOf(value)));
        if (!(element instanceof Row row)) {
            put(record, valueField, element);
        } else if (level.fields().isEmpty()) {
            row.forEach((name, value) -> put(record, name, value));
        } else {
            level.fields().forEach((name, key) -> put(record, name, value(row, key)));
        }
        return record;
    }

    private static void put(Row record, String name, @Nullable Object value) {
        if (record.containsKey(name)) {
            throw Unreadable.because("Cannot make records of nested lists: a record would have two fields '" + name
                    + "' (rename one in the fields of levels or branches)");
        }
        record.put(name, value);
    }

    private static @Nullable Object value(Row element, String key) {
        int dot = element.containsKey(key) ? -1 : key.indexOf('.');
        if (dot < 0) {
            return element.get(key);
        }
        return element.get(key.substring(0, dot)) instanceof Row inner ? value(inner, key.substring(dot + 1)) : null;
    }
}
