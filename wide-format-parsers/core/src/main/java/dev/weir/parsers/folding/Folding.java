package dev.weir.parsers.folding;

import dev.weir.parsers.fields.ManifestTexts;
import dev.weir.parsers.fields.PerKeys;
import dev.weir.parsers.source.Unreadable;
import dev.weir.parsers.text.NamedPattern;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folds fields of one page's records. Used by one thread. */
final class Folding implements RecordTransformation {

    private final FoldFields rules;
    private final NamedPattern match;
    private final String into;
    private final Row element;
    /** For each field of a record its name inside the new field; null if it stays. */
    private final PerKeys<List<@Nullable String>> names;

    Folding(FoldFields rules, Scope scope) {
        this.rules = rules;
        this.match = ManifestTexts.pattern(rules.match(), scope);
        this.into = rules.into().in(scope);
        this.element = new Row();
        element.put(rules.nameKey().in(scope), null);
        element.put(rules.valueKey().in(scope), null);
        this.names = new PerKeys<>(row -> plan(row, scope.streamName()));
        if (element.size() < 2) {
            throw Unreadable.because("Cannot fold fields: name_key and value_key are the same (change one of them)");
        }
    }

    private List<@Nullable String> plan(Row row, String stream) {
        List<@Nullable String> plan = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < row.size(); i++) {
            String field = row.keyAt(i);
            String name = name(field);
            if (name != null && !taken.add(name)) {
                throw Unreadable.because("Cannot fold the fields of stream '" + stream + "': two have the name '" + name
                        + "' (let group name of match tell them apart)");
            }
            if (name == null && field.equals(into)) {
                throw Unreadable.because("Cannot fold the fields of stream '" + stream + "': there is a field '" + into
                        + "' already (set into to another one)");
            }
            plan.add(name);
        }
        return plan;
    }

    private @Nullable String name(String field) {
        Map<String, @Nullable String> groups = match.find(field);
        if (groups == null) {
            return null;
        }
        String name = groups.get("name");
        return name == null ? field : name;
    }

    @Override
    public void transform(Row record, Scope scope) {
        List<@Nullable String> plan = names.of(record);
        List<@Nullable Object> list = new ArrayList<>();
        Row map = new Row();
        Row rest = new Row(record.size());
        for (int i = 0; i < plan.size(); i++) {
            String name = plan.get(i);
            if (name == null) {
                rest.put(record.keyAt(i), record.storedAt(i));
            } else if (!rules.dropNulls() || record.valueAt(i) != null) {
                add(name, record.valueAt(i), list, map);
            }
        }
        record.clear();
        for (int i = 0; i < rest.size(); i++) {
            record.put(rest.keyAt(i), rest.storedAt(i));
        }
        record.put(into, rules.style() == FoldStyle.LIST ? list : map);
    }

    private void add(String name, @Nullable Object value, List<@Nullable Object> list, Row map) {
        if (rules.style() == FoldStyle.LIST) {
            list.add(Row.withKeysOf(element, new @Nullable Object[] {name, value}));
        } else {
            map.put(name, value);
        }
    }
}
