package dev.weir.parsers.cells;

import dev.weir.parsers.document.ColumnNames;
import dev.weir.spi.value.Row;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes the records of a row.
 *
 * @param names the column's name for the one that a cell holds
 */
record CellRow(CellRules rules, UnaryOperator<String> names) {

    Iterator<Row> records(@Nullable Object row) {
        rules.countRow();
        if (rules.rowsAreLists()) {
            if (row instanceof List<?> cells) {
                return records(new Row(), cells, null);
            }
            rules.strange("a row is no list of cells");
        } else if (row instanceof Row object) {
            return records(rules.ids(object), rules.cells(object), rules.metrics(object));
        } else {
            rules.strange("a row is no object");
        }
        return Collections.emptyIterator();
    }

    private Iterator<Row> records(Row ids, @Nullable Object cells, @Nullable Object metrics) {
        CellGroups groups =
                rules.extractor().mode() == Mode.WIDE ? new WideGroups(rules, ids) : new LongGroups(rules, ids);
        if (cells instanceof List<?> list) {
            list.forEach(cell -> add(cell, groups));
        } else if (cells instanceof Row named) {
            named.forEach((name, cell) -> add(named(cell), name, groups));
        } else if (cells != null) {
            rules.strange("the cells of a row are neither a list nor an object");
        }
        if (metrics instanceof Row map) {
            groups.addMetrics(map);
        } else if (metrics != null) {
            rules.strange("the metrics of a row are no object");
        }
        return groups.records();
    }

    /** A cell that stands under its name: an object with the value, or the value itself. */
    private Row named(@Nullable Object cell) {
        boolean isCell = cell instanceof Row object
                && (object.containsKey(rules.valueKey()) || rules.extractor().valuesPath() != null);
        return isCell && cell instanceof Row object ? object : Row.of(rules.valueKey(), cell);
    }

    private void add(@Nullable Object cell, CellGroups groups) {
        String name = cell instanceof Row ? ColumnNames.in(cell, rules.nameKey()) : null;
        if (cell instanceof Row object && name != null && !name.isBlank()) {
            add(object, name, groups);
        } else {
            rules.strange("a cell has no name");
        }
    }

    private void add(Row cell, String name, CellGroups groups) {
        String column = names.apply(name);
        for (Object value : rules.values(cell)) {
            groups.add(column, cell, value, rules.keysOf(cell, value));
        }
    }
}
