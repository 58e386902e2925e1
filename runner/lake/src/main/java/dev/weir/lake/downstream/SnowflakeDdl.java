package dev.weir.lake.downstream;

import dev.weir.lake.storage.Location;
import dev.weir.lake.table.PartitionColumn;
import dev.weir.lake.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Statements that show a lake in Snowflake: for each table an external table with a version in its name, and a view of the
 * table's name over it. They can be run again at any time and drop nothing: a version is complete before the view turns to
 * it, and those who read the old one at that moment read on.
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
        SnowflakeVersion version = SnowflakeVersion.of(history, schema);
        String name = qualified(schema, SnowflakeVersion.name(table.stream(), version.number()));
        List<Statement> statements = new ArrayList<>();
        statements.add(create(table, version, name, stage));
        for (SnowflakeColumn column : version.added()) {
            statements.add(new Statement(
                    "The column came after version " + version.number() + " began.",
                    "ALTER TABLE " + name + " ADD COLUMN IF NOT EXISTS " + column.definition()));
        }
        statements.addAll(new SnowflakeFiles(name, table.folder())
                .add(table.files(), "what the lake has of " + label(table) + "."));
        statements.add(view(table, version, name, schema));
        return statements;
    }

    private static Statement create(Table table, SnowflakeVersion version, String name, SnowflakeStage stage) {
        String partitions = version.columns().stream()
                .filter(SnowflakeColumn::partition)
                .map(SnowflakeColumn::name)
                .collect(Collectors.joining(", "));
        return new Statement(
                "Version " + version.number() + " of " + label(table) + ": " + version.reason() + ".",
                "CREATE EXTERNAL TABLE IF NOT EXISTS " + name + " (\n  "
                        + lines(version.columns().stream()
                                .map(SnowflakeColumn::definition)
                                .toList())
                        + "\n)\n"
                        + (partitions.isEmpty() ? "" : "PARTITION BY (" + partitions + ")\n")
                        + "LOCATION = " + stage.location(table.folder()) + "\n"
                        + "REFRESH_ON_CREATE = FALSE\nAUTO_REFRESH = FALSE\n"
                        + "FILE_FORMAT = (FORMAT_NAME = " + stage.format() + ")\n"
                        + "COMMENT = " + SnowflakeNames.literal("Weir: " + label(table)));
    }

    private static Statement view(Table table, SnowflakeVersion version, String name, String schema) {
        return new Statement(
                "What readers use; from here on it shows version " + version.number() + ".",
                "CREATE OR REPLACE VIEW " + qualified(schema, SnowflakeNames.kept(table.stream()))
                        + "\n  COPY GRANTS\n  COMMENT = " + SnowflakeNames.literal("Weir: " + label(table))
                        + "\nAS SELECT\n  "
                        + lines(version.columns().stream()
                                .map(SnowflakeColumn::selected)
                                .toList())
                        + "\nFROM " + name);
    }

    private static String lines(List<String> parts) {
        return String.join(",\n  ", parts);
    }

    /** A table's name behind its schema, as SQL writes it. */
    static String qualified(String schema, String kept) {
        return schema + "." + SnowflakeNames.quoted(kept);
    }

    private static String label(Table table) {
        return table.source() + "/" + table.stream();
    }
}
