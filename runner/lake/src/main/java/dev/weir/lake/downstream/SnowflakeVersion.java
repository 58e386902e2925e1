package dev.weir.lake.downstream;

import dev.weir.lake.table.PartitionColumn;
import dev.weir.lake.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which external table holds a table's files. A column that comes new is added to it; a column that changes its type, and
 * another partitioning, begin the next version, because an external table's columns cannot change.
 *
 * @param number  counted from 1
 * @param columns the columns that the table has now
 * @param added   those among them that came after the version began
 * @param reason  why the version began
 */
record SnowflakeVersion(int number, List<SnowflakeColumn> columns, List<SnowflakeColumn> added, String reason) {

    /** The last version of a table. */
    static SnowflakeVersion of(TableHistory history, String schema) {
        List<Table> forms = new ArrayList<>(history.before());
        forms.add(history.table());
        Map<String, SnowflakeColumn> known = new LinkedHashMap<>();
        Table previous = forms.get(0);
        SnowflakeVersion version = new SnowflakeVersion(1, List.of(), List.of(), "the stream is new");
        Set<String> first = Set.of();
        for (Table form : forms) {
            List<SnowflakeColumn> columns = SnowflakeColumns.of(form, schema);
            String conflict = conflict(previous, form, known, columns);
            if (!conflict.isEmpty()) {
                version = new SnowflakeVersion(version.number + 1, List.of(), List.of(), conflict);
                known.clear();
            }
            boolean begins = known.isEmpty();
            columns.forEach(column -> known.put(column.name(), column));
            first = begins ? Set.copyOf(known.keySet()) : first;
            previous = form;
        }
        return version.with(SnowflakeColumns.of(history.table(), schema), first);
    }

    private SnowflakeVersion with(List<SnowflakeColumn> now, Set<String> first) {
        List<SnowflakeColumn> later =
                now.stream().filter(column -> !first.contains(column.name())).toList();
        return new SnowflakeVersion(number, now, later, reason);
    }

    /** Why a form cannot be had by adding columns; empty if it can. */
    private static String conflict(
            Table before, Table now, Map<String, SnowflakeColumn> known, List<SnowflakeColumn> columns) {
        if (!before.partitionBy().equals(now.partitionBy())) {
            return "partitions are by (" + keys(now) + ") now, and were by (" + keys(before) + ")";
        }
        if (!before.folder().equals(now.folder())) {
            return "the files are in " + now.folder() + " now, and were in " + before.folder();
        }
        for (SnowflakeColumn column : columns) {
            SnowflakeColumn other = known.getOrDefault(column.name(), column);
            if (!other.definition().equals(column.definition())) {
                return column.name() + " is " + column.type() + " now, and was " + other.type();
            }
        }
        return "";
    }

    private static String keys(Table table) {
        return String.join(
                ", ", table.partitionBy().stream().map(PartitionColumn::key).toList());
    }

    /** The external table's name, as Snowflake keeps it. */
    static String name(String stream, int number) {
        return SnowflakeNames.kept(stream + "_v" + number);
    }
}
