package dev.weir.lake.downstream;

import dev.weir.lake.schema.Column;
import dev.weir.lake.table.PartitionColumn;
import dev.weir.lake.table.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table's external table: those in the files, then those in the paths.
 *
 * <p>A column in a file is {@code VALUE:"name"::TYPE}, the form that Snowflake reads with its vectorized scanner and prunes row
 * groups by; a file without the column gives null. A column in the paths may use few functions, SPLIT_PART, NULLIF and casts
 * among them but neither REPLACE nor regular expressions, so that text stays escaped in the external table, and the view
 * unescapes it.
 *
 * @see <a href="https://docs.snowflake.com/en/sql-reference/sql/create-external-table">CREATE EXTERNAL TABLE, partitioning
 *     parameters</a>
 * @see <a href="https://docs.snowflake.com/en/user-guide/tables-external-intro">introduction to external tables, filtering
 *     records in Parquet files</a>
 */
final class SnowflakeColumns {

    private SnowflakeColumns() {}

    /** The columns, in the order in which the view shows them. */
    static List<SnowflakeColumn> of(Table table, String schema) {
        List<Column> inFiles = TableColumns.inFiles(table);
        List<String> names =
                TableColumns.names(table).stream().map(SnowflakeNames::kept).toList();
        List<SnowflakeColumn> columns = new ArrayList<>();
        for (Column column : inFiles) {
            columns.add(inFile(column, names.get(columns.size())));
        }
        for (PartitionColumn column : table.partitionBy()) {
            columns.add(inPath(column, names.get(columns.size()), schema));
        }
        return columns;
    }

    private static SnowflakeColumn inFile(Column column, String name) {
        String type = SnowflakeType.of(column.type());
        String stored = SnowflakeNames.quoted(name + " " + type);
        String value = value(column.name()) + "::" + type;
        return new SnowflakeColumn(SnowflakeNames.quoted(name), stored, type, value, stored, false);
    }

    private static String value(String name) {
        boolean plain = name.indexOf('"') < 0 && name.indexOf('\\') < 0;
        return plain ? "VALUE:" + SnowflakeNames.quoted(name) : "GET(VALUE, " + SnowflakeNames.literal(name) + ")";
    }

    private static SnowflakeColumn inPath(PartitionColumn column, String name, String schema) {
        String type = SnowflakeType.of(column.type());
        String stored = SnowflakeNames.quoted(name + " " + type);
        String key = SnowflakeNames.literal("/" + column.key() + "=");
        String text = "NULLIF(NULLIF(SPLIT_PART(SPLIT_PART(METADATA$FILENAME, " + key + ", 2), '/', 1), ''), "
                + SnowflakeNames.literal(PartitionColumn.NO_VALUE) + ")";
        boolean escaped = column.type() == PartitionColumn.Type.TEXT;
        String shown = escaped ? SnowflakeStage.unescape(schema) + "(" + stored + ")" : stored;
        return new SnowflakeColumn(SnowflakeNames.quoted(name), stored, type, text + "::" + type, shown, true);
    }
}
