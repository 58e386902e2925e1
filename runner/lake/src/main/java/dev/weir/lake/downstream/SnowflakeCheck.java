package dev.weir.lake.downstream;

import dev.weir.lake.schema.StreamColumns;
import dev.weir.lake.table.DataFile;
import dev.weir.lake.table.PartitionColumn;
import dev.weir.lake.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Queries that compare Snowflake with the lake. Each gives a row for each difference, and none if there is none.
 *
 * @see <a href="https://docs.snowflake.com/en/sql-reference/constructs/values">VALUES</a>
 */
public final class SnowflakeCheck {

    /** Lists of expressions may have 16,384 members in older accounts. */
    private static final int MOST_ROWS = 10_000;

    private final SnowflakeOptions options;

    public SnowflakeCheck(SnowflakeOptions options) {
        this.options = options;
    }

    /** The rows of each partition as the view shows them, against those of the lake's files. */
    public Statement counts(Table table) {
        List<String> names = TableColumns.names(table).stream()
                .skip(TableColumns.inFiles(table).size())
                .map(SnowflakeNames::kept)
                .map(SnowflakeNames::quoted)
                .toList();
        String own = names.stream().map(name -> name + ", ").collect(Collectors.joining());
        String join = names.stream()
                .map(name -> "EQUAL_NULL(lake." + name + ", seen." + name + ")")
                .collect(Collectors.joining(" AND "));
        String shown = names.stream()
                .map(name -> "COALESCE(lake." + name + ", seen." + name + ") AS " + name + ", ")
                .collect(Collectors.joining());
        String sql = "WITH lake AS (\n" + expected(table, names) + "\n), seen AS (\n  SELECT " + own
                + "COUNT(*) AS rows_seen FROM " + view(table) + (names.isEmpty() ? "" : " GROUP BY ALL")
                + "\n)\nSELECT " + shown
                + "COALESCE(rows_in_lake, 0) AS rows_in_lake, COALESCE(rows_seen, 0) AS rows_seen"
                + "\nFROM lake FULL OUTER JOIN seen ON " + (names.isEmpty() ? "TRUE" : join)
                + "\nWHERE COALESCE(rows_in_lake, 0) <> COALESCE(rows_seen, 0)";
        return new Statement("Partitions of " + label(table) + " whose number of rows differs.", sql);
    }

    private static String expected(Table table, List<String> names) {
        List<String> rows = new ArrayList<>();
        counted(table).forEach((partition, count) -> rows.add("(" + partition + count + ")"));
        List<String> selects = new ArrayList<>();
        for (int first = 0; first < rows.size(); first += MOST_ROWS) {
            List<String> some = rows.subList(first, Math.min(rows.size(), first + MOST_ROWS));
            selects.add(select(table, names, "VALUES\n    " + String.join(",\n    ", some)));
        }
        String nothing = "VALUES (" + "NULL, ".repeat(names.size()) + "0)";
        return selects.isEmpty()
                ? select(table, names, nothing) + " WHERE FALSE"
                : String.join("\n  UNION ALL\n", selects);
    }

    private static String select(Table table, List<String> names, String values) {
        StringBuilder select = new StringBuilder("  SELECT ");
        for (int i = 0; i < names.size(); i++) {
            String type = SnowflakeType.of(table.partitionBy().get(i).type());
            select.append("column").append(i + 1).append("::").append(type);
            select.append(" AS ").append(names.get(i)).append(", ");
        }
        return select.append("column")
                .append(names.size() + 1)
                .append(" AS rows_in_lake\n  FROM ")
                .append(values)
                .toString();
    }

    /** How many rows each partition has, by its values as SQL writes them. */
    private static Map<String, Long> counted(Table table) {
        Map<String, Long> counted = table.partitionBy().isEmpty() ? new LinkedHashMap<>() : new TreeMap<>();
        for (DataFile file : table.files()) {
            StringBuilder values = new StringBuilder();
            for (PartitionColumn column : table.partitionBy()) {
                values.append(literal(file.partition().get(column.key()))).append(", ");
            }
            counted.merge(values.toString(), file.rows(), Long::sum);
        }
        return counted;
    }

    private static String literal(@Nullable String value) {
        return value == null || value.equals(PartitionColumn.NO_VALUE) ? "NULL" : SnowflakeNames.literal(value);
    }

    /**
     * Rows whose time of loading is not the time in their run's name. Every run of the command line is named after its
     * start, so that such rows say that Snowflake took a timestamp for another one.
     */
    public Statement times(Table table) {
        String run = SnowflakeNames.quoted(SnowflakeNames.kept(StreamColumns.RUN));
        String loaded = SnowflakeNames.quoted(SnowflakeNames.kept(StreamColumns.LOADED_AT));
        String named = "TRY_TO_TIMESTAMP_NTZ(SUBSTR(" + run + ", 1, 15), 'YYYYMMDD\"T\"HH24MISS')";
        String utc = "CONVERT_TIMEZONE('UTC', " + loaded + ")::TIMESTAMP_NTZ";
        return new Statement(
                "Runs of " + label(table) + " whose time of loading is not the one in their name.",
                "SELECT " + run + ", MIN(" + loaded + ") AS loaded_at, COUNT(*) AS rows_seen\nFROM " + view(table)
                        + "\nWHERE ABS(DATEDIFF('second', " + named + ", " + utc + ")) > 1\nGROUP BY " + run);
    }

    /** Columns of the external table that are missing, or whose type is another one. */
    public Statement columns(TableHistory history) {
        Table table = history.table();
        String schema = options.schemaOf(table.source());
        SnowflakeTable external = SnowflakeTable.of(history, schema);
        String name = external.kept();
        List<String> rows = new ArrayList<>();
        for (SnowflakeColumn column : external.columns()) {
            String kept = SnowflakeNames.keptParts(column.stored()).get(0);
            rows.add("(" + SnowflakeNames.literal(kept) + ", " + SnowflakeNames.literal(reported(column.type())) + ")");
        }
        String database = schema.contains(".") ? schema.substring(0, schema.indexOf('.') + 1) : "";
        return new Statement(
                "Columns of " + name + " that are not as the lake has them (run weir snowflake ddl).",
                "SELECT lake.column1 AS column_name, lake.column2 AS type_in_lake, seen.data_type AS type_seen"
                        + "\nFROM VALUES\n    " + String.join(",\n    ", rows)
                        + "\n  AS lake LEFT JOIN " + database + "INFORMATION_SCHEMA.COLUMNS AS seen"
                        + "\n  ON seen.table_name = " + SnowflakeNames.literal(name)
                        + " AND seen.column_name = lake.column1\nWHERE NOT EQUAL_NULL(seen.data_type, lake.column2)");
    }

    /** A type as the information schema reports it. */
    private static String reported(String type) {
        String plain = type.replaceFirst("\\(.*", "");
        return plain.equals("VARCHAR") ? "TEXT" : plain;
    }

    private String view(Table table) {
        return SnowflakeTable.qualified(options.schemaOf(table.source()), SnowflakeNames.kept(table.stream()));
    }

    private static String label(Table table) {
        return table.source() + "/" + table.stream();
    }
}
