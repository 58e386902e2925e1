package dev.weir.lake.downstream;

import dev.weir.lake.storage.Location;
import dev.weir.lake.table.PartitionColumn;
import dev.weir.lake.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Statements that show a lake in Snowflake: for each table an external table over its files, and a view of the table's name
 * over that. They can be run again at any time and drop nothing: an external table is complete before the view turns to it,
 * and those who read the old one at that moment read on.
 *
 * <p>The external tables neither refresh themselves nor when they are made: the lake says which files belong to them, a listing
 * of the bucket does not.
 *
 * @see <a href="https://docs.snowflake.com/en/sql-reference/sql/create-external-table">CREATE EXTERNAL TABLE</a>
 * @see <a href="https://docs.snowflake.com/en/sql-reference/sql/alter-table">ALTER TABLE, extTableColumnAction</a>
 */
public final class SnowflakeDdl {

    private final Location location;
    private final SnowflakeOptions options;

    /** For the lake at a place, which has to be a bucket. */
    public SnowflakeDdl(Location location, SnowflakeOptions options) {
        this.location = location;
        this.options = options;
    }

    /** The statements for tables of one or more sources, in the order in which they have to run. */
    public List<Statement> statements(List<TableHistory> tables) {
        List<Statement> statements = new ArrayList<>();
        for (String source : tables.stream()
                .map(history -> history.table().source())
                .distinct()
                .toList()) {
            List<TableHistory> own = tables.stream()
                    .filter(history -> history.table().source().equals(source))
                    .toList();
            SnowflakeStage stage = new SnowflakeStage(location, options, source);
            statements.addAll(stage.statements(own.stream().anyMatch(history -> hasText(history.table()))));
            own.forEach(history -> statements.addAll(table(history, stage)));
        }
        return statements;
    }

    private static boolean hasText(Table table) {
        return table.partitionBy().stream().anyMatch(column -> column.type() == PartitionColumn.Type.TEXT);
    }

    private List<Statement> table(TableHistory history, SnowflakeStage stage) {
        Table table = history.table();
        String schema = options.schemaOf(table.source());
        SnowflakeTable external = SnowflakeTable.of(history, schema);
        List<Statement> statements = new ArrayList<>();
        statements.add(create(table, external, stage));
        for (SnowflakeColumn column : external.added()) {
            statements.add(new Statement(
                    "The column came new, or became wider, after the table was first made.",
                    "ALTER TABLE " + external.name() + " ADD COLUMN IF NOT EXISTS " + column.definition()));
        }
        statements.addAll(new SnowflakeFiles(external.name(), table.folder())
                .add(table.files(), "what the lake has of " + label(table) + "."));
        statements.add(view(table, external, schema));
        return statements;
    }

    private static Statement create(Table table, SnowflakeTable external, SnowflakeStage stage) {
        String partitions = external.columns().stream()
                .filter(SnowflakeColumn::partition)
                .map(SnowflakeColumn::stored)
                .collect(Collectors.joining(", "));
        return new Statement(
                "The files of " + label(table)
                        + "; other keys of partitions, or another type, never change what is here.",
                "CREATE EXTERNAL TABLE IF NOT EXISTS " + external.name() + " (\n  "
                        + lines(external.columns(), SnowflakeColumn::definition)
                        + "\n)\n"
                        + (partitions.isEmpty() ? "" : "PARTITION BY (" + partitions + ")\n")
                        + "LOCATION = " + stage.location(table.folder()) + "\n"
                        + "REFRESH_ON_CREATE = FALSE\nAUTO_REFRESH = FALSE\n"
                        + "FILE_FORMAT = (FORMAT_NAME = " + stage.format() + ")\n"
                        + "COMMENT = " + SnowflakeNames.literal("Weir: " + label(table)));
    }

    private static Statement view(Table table, SnowflakeTable external, String schema) {
        return new Statement(
                "What readers use, as the columns are now.",
                "CREATE OR REPLACE VIEW " + SnowflakeTable.qualified(schema, SnowflakeNames.kept(table.stream()))
                        + "\n  COPY GRANTS\n  COMMENT = " + SnowflakeNames.literal("Weir: " + label(table))
                        + "\nAS SELECT\n  " + lines(external.columns(), SnowflakeColumn::selected) + "\nFROM "
                        + external.name());
    }

    private static String lines(List<SnowflakeColumn> columns, Function<SnowflakeColumn, String> shown) {
        return columns.stream().map(shown).collect(Collectors.joining(",\n  "));
    }

    private static String label(Table table) {
        return table.source() + "/" + table.stream();
    }
}
