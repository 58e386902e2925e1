package dev.weir.lake.downstream;

import dev.weir.lake.schema.Column;
import dev.weir.lake.table.PartitionColumn;
import dev.weir.lake.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A column of a table in DuckDB.
 *
 * @param name its name, in quotes
 * @param type its type
 */
record DuckColumn(String name, String type) {

    /** The columns of a table: those in the files, then those in the paths. */
    static List<DuckColumn> of(Table table) {
        List<Column> inFiles = TableColumns.inFiles(table);
        List<PartitionColumn> inPaths = table.partitionBy();
        List<String> names = DuckNames.distinct(Stream.concat(
                        inFiles.stream().map(Column::name), inPaths.stream().map(PartitionColumn::key))
                .toList());
        List<DuckColumn> columns = new ArrayList<>();
        inFiles.forEach(column -> columns.add(of(names.get(columns.size()), DuckType.of(column.type()))));
        inPaths.forEach(column -> columns.add(of(names.get(columns.size()), DuckType.of(column.type()))));
        return columns;
    }

    private static DuckColumn of(String name, String type) {
        return new DuckColumn(DuckNames.quoted(name), type);
    }

    String cast() {
        return name + "::" + type + " AS " + name;
    }

    String nothing() {
        return "NULL::" + type + " AS " + name;
    }
}
