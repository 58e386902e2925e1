package dev.weir.lake.downstream;

import dev.weir.lake.schema.Column;
import dev.weir.lake.table.PartitionColumn;
import dev.weir.lake.table.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * A column of a table in DuckDB.
 *
 * @param name  its name, in quotes
 * @param type  its type
 * @param value what it is worked out from
 */
record DuckColumn(String name, String type, String value) {

    /** What the name of a row's file is called. */
    static final String FILE = "_weir_file";

    /** The columns of a table: those in the files, then those in the paths. */
    static List<DuckColumn> of(Table table) {
        List<String> names =
                TableColumns.names(table).stream().map(DuckNames::quoted).toList();
        List<DuckColumn> columns = new ArrayList<>();
        for (Column column : TableColumns.inFiles(table)) {
            String name = names.get(columns.size());
            columns.add(new DuckColumn(name, DuckType.of(column.type()), name));
        }
        for (PartitionColumn column : table.partitionBy()) {
            columns.add(new DuckColumn(names.get(columns.size()), DuckType.of(column.type()), inPath(column)));
        }
        return columns;
    }

    private static String inPath(PartitionColumn column) {
        String key = DuckNames.literal("/" + column.key() + "=");
        String text = "nullif(nullif(split_part(split_part(" + FILE + ", " + key + ", 2), '/', 1), ''), "
                + DuckNames.literal(PartitionColumn.NO_VALUE) + ")";
        return column.type() == PartitionColumn.Type.TEXT ? "url_decode(" + text + ")" : text;
    }

    /** The column as the view shows it. */
    String cast() {
        return name + "::" + type + " AS " + name;
    }

    /** The column in a row of nothing. */
    String nothing() {
        return "NULL::" + type + " AS " + name;
    }

    /** The column beside those that are in the files. */
    String computed() {
        return value + "::" + type + " AS " + name;
    }

    boolean inFiles() {
        return value.equals(name);
    }
}
