package dev.weir.lake.downstream;

import dev.weir.lake.table.PartitionColumn;
import dev.weir.lake.table.Table;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The external table that holds a table's files. It is named after the keys of the partitions, which cannot change: other keys
 * make another table. Its columns are named with their types: a column that comes new or becomes wider is added, and the view
 * turns to it. So no name ever stands for two things, whatever is known of the past.
 *
 * @param name    its name behind the schema, as SQL writes it
 * @param kept    its name as Snowflake keeps it
 * @param columns the columns that the view shows
 * @param added   those among them that some form of the table that it may have been made in did not have
 */
record SnowflakeTable(String name, String kept, List<SnowflakeColumn> columns, List<SnowflakeColumn> added) {

    /** The external table of a table in a schema. */
    static SnowflakeTable of(TableHistory history, String schema) {
        Table table = history.table();
        String kept = kept(table);
        List<SnowflakeColumn> columns = SnowflakeColumns.of(table, schema);
        List<Set<String>> before = history.before().stream()
                .filter(form -> kept(form).equals(kept))
                .map(form -> stored(form, schema))
                .toList();
        List<SnowflakeColumn> added = columns.stream()
                .filter(column -> before.stream().anyMatch(form -> !form.contains(column.stored())))
                .toList();
        return new SnowflakeTable(qualified(schema, kept), kept, columns, added);
    }

    private static Set<String> stored(Table form, String schema) {
        return SnowflakeColumns.of(form, schema).stream()
                .map(SnowflakeColumn::stored)
                .collect(Collectors.toSet());
    }

    private static String kept(Table table) {
        List<String> keys =
                table.partitionBy().stream().map(PartitionColumn::key).toList();
        return SnowflakeNames.kept(table.stream() + (keys.isEmpty() ? "_files" : "_by_" + String.join("_", keys)));
    }

    /** A table's name behind its schema, as SQL writes it. */
    static String qualified(String schema, String kept) {
        return schema + "." + SnowflakeNames.quoted(kept);
    }
}
