package dev.weir.parsers.cells;

import dev.weir.parsers.document.ColumnNames;
import dev.weir.parsers.document.DocumentTable;
import dev.weir.parsers.document.Elements;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.value.Row;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows whose cells name their columns by ids, with the names beside them. Used by one thread. */
final class NamedCells implements DocumentTable {

    private final CellRules rules;
    private final CellRow reading;
    private final String idKey;
    private final String nameKey;
    private final Map<String, String> names = new HashMap<>();
    private boolean named;

    NamedCells(CellRules rules, String idKey, String nameKey) {
        this.rules = rules;
        this.idKey = idKey;
        this.nameKey = nameKey;
        this.reading = new CellRow(rules, id -> names.getOrDefault(id, id));
    }

    @Override
    public void take(int place, String key, DocumentReader reader) {
        named = true;
        for (Object column : Elements.read(reader, rules.extractor().limits()::columns)) {
            String id = column instanceof Row ? ColumnNames.in(column, idKey) : null;
            String name = column instanceof Row ? ColumnNames.in(column, nameKey) : null;
            if (id == null || name == null) {
                rules.strange("the list of names holds something without id or name");
            } else if (names.put(id, name) != null) {
                rules.strange("the list of names holds an id twice");
            }
        }
    }

    @Override
    public boolean isReady() {
        return named;
    }

    @Override
    public Iterator<? extends @Nullable Object> records(@Nullable Object row) {
        if (!named) {
            rules.countRow();
            rules.strange("there is no list of names");
            return Collections.emptyIterator();
        }
        return reading.records(row);
    }

    @Override
    public Iterator<? extends @Nullable Object> end() {
        return Collections.emptyIterator();
    }
}
