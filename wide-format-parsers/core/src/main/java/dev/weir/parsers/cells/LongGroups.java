package dev.weir.parsers.cells;

import dev.weir.parsers.document.ColumnNames;
import dev.weir.parsers.value.OnDuplicate;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record for each value. Used by one thread. */
final class LongGroups implements CellGroups {

    private final CellRules rules;
    private final Row ids;
    private final Row columns;
    private final List<Row> records = new ArrayList<>();
    private final Map<List<@Nullable Object>, Integer> places = new HashMap<>();

    LongGroups(CellRules rules, Row ids) {
        this.rules = rules;
        this.ids = ids;
        List<String> names = new ArrayList<>(ids.keySet());
        names.add(rules.nameTo());
        names.addAll(rules.keys());
        names.add(rules.valueTo());
        this.columns = ColumnNames.distinct(names);
    }

    @Override
    public void add(String name, Row cell, @Nullable Object value, List<@Nullable Object> keys) {
        Object plain = value instanceof Row object ? object.get(rules.valueKey()) : value;
        put(name, rules.typed(name, cell, plain), keys);
    }

    private void put(String name, @Nullable Object value, List<@Nullable Object> keys) {
        List<@Nullable Object> identity = new ArrayList<>(keys);
        identity.add(name);
        Integer before = places.putIfAbsent(identity, records.size());
        OnDuplicate onDuplicate = rules.extractor().onDuplicate();
        if (before == null) {
            rules.extractor().limits().heldRows(records.size() + 1);
            records.add(record(name, value, keys));
        } else if (onDuplicate == OnDuplicate.FAIL) {
            rules.strange("two cells of a row are called '" + name + "'");
        } else {
            Row record = records.get(before);
            int place = columns.size() - 1;
            Object known = record.valueAt(place);
            record.setValueAt(place, onDuplicate == OnDuplicate.LAST ? value : Gathered.with(known, value));
        }
    }

    private Row record(String name, @Nullable Object value, List<@Nullable Object> keys) {
        @Nullable Object[] values = new Object[columns.size()];
        int next = 0;
        for (int i = 0; i < ids.size(); i++) {
            values[next++] = Row.copyOf(ids.valueAt(i));
        }
        values[next++] = name;
        for (Object key : keys) {
            values[next++] = key;
        }
        values[next] = value;
        return Row.withKeysOf(columns, values);
    }

    @Override
    public void addMetrics(Row metrics) {
        List<@Nullable Object> noKeys = Collections.nCopies(rules.keys().size(), null);
        metrics.forEach((name, value) -> put(name, rules.typed(name, new Row(), value), noKeys));
    }

    @Override
    public Iterator<Row> records() {
        records.forEach(record -> Gathered.close(record, columns.size() - 1));
        return records.iterator();
    }
}
