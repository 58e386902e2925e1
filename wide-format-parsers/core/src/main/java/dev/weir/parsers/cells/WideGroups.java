package dev.weir.parsers.cells;

import dev.weir.parsers.document.ColumnNames;
import dev.weir.spi.value.Row;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record for each combination of keys, with a column for each name. Used by one thread. */
final class WideGroups implements CellGroups {

    private final CellRules rules;
    private final Row ids;
    private final int fixed;
    private final Map<List<@Nullable Object>, Row> records = new LinkedHashMap<>();

    WideGroups(CellRules rules, Row ids) {
        this.rules = rules;
        this.ids = ids;
        this.fixed = ids.size() + rules.keys().size();
    }

    private Row record(List<@Nullable Object> keys) {
        Row known = records.get(keys);
        if (known != null) {
            return known;
        }
        Row record = ids.copy();
        for (int i = 0; i < keys.size(); i++) {
            int size = record.size();
            record.put(rules.keys().get(i), keys.get(i));
            if (record.size() == size) {
                throw ColumnNames.twice(rules.keys().get(i));
            }
        }
        records.put(keys, record);
        rules.extractor().limits().heldRows(records.size());
        return record;
    }

    @Override
    public void add(String name, Row cell, @Nullable Object value, List<@Nullable Object> keys) {
        Row record = record(keys);
        if (!(value instanceof Row object)) {
            put(record, name, rules.typed(name, cell, value));
            return;
        }
        Object plain = object.get(rules.valueKey());
        boolean suffixed = false;
        boolean takenApart = false;
        Row suffixes = rules.suffixes();
        for (int i = 0; i < suffixes.size(); i++) {
            String key = suffixes.keyAt(i);
            boolean inside = !object.containsKey(key) && plain instanceof Row;
            Object from = inside ? plain : object;
            if (from instanceof Row row && row.containsKey(key)) {
                put(record, name + suffixes.valueAt(i), row.get(key));
                suffixed = true;
                takenApart |= inside;
            }
        }
        if (!takenApart && (object.containsKey(rules.valueKey()) || !suffixed)) {
            put(record, name, rules.typed(name, cell, plain));
        }
    }

    private void put(Row record, String name, @Nullable Object value) {
        int place = record.positionOf(name);
        if (place < 0) {
            record.put(name, value);
            rules.extractor().limits().columns(record.size());
        } else if (place < fixed) {
            throw ColumnNames.twice(name);
        } else {
            again(record, place, name, value);
        }
    }

    private void again(Row record, int place, String name, @Nullable Object value) {
        switch (rules.extractor().onDuplicate()) {
            case LAST -> record.setValueAt(place, value);
            case LIST -> record.setValueAt(place, Gathered.with(record.valueAt(place), value));
            case FAIL -> rules.strange("two cells of a row are called '" + name + "'");
        }
    }

    @Override
    public void addMetrics(Row metrics) {
        if (records.isEmpty() && !metrics.isEmpty()) {
            record(Collections.nCopies(rules.keys().size(), null));
        }
        for (Row record : records.values()) {
            metrics.forEach((name, value) -> put(record, name, rules.typed(name, new Row(), Row.copyOf(value))));
        }
    }

    @Override
    public Iterator<Row> records() {
        for (Row record : records.values()) {
            for (int i = fixed; i < record.size(); i++) {
                Gathered.close(record, i);
            }
        }
        return records.values().iterator();
    }
}
