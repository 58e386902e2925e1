package dev.weir.lake.downstream;

import dev.weir.lake.table.Table;
import dev.weir.spi.value.Row;
import java.util.List;

/**
 * Snowflake by dbt-snowflake, on the views that {@link SnowflakeDdl} makes.
 *
 * @param options where they are
 */
record DbtOnSnowflake(SnowflakeOptions options) implements DbtTarget {

    @Override
    public Row source(String source) {
        List<String> parts = SnowflakeNames.keptParts(options.schemaOf(source));
        Row row = new Row();
        Row quoting = new Row();
        if (parts.size() > 1) {
            row.put("database", parts.get(0));
            quoting.put("database", true);
        }
        row.put("schema", parts.get(parts.size() - 1));
        quoting.put("schema", true);
        quoting.put("identifier", true);
        row.put("quoting", quoting);
        return row;
    }

    @Override
    public Row table(Table table) {
        return Row.of("identifier", SnowflakeNames.kept(table.stream()));
    }

    @Override
    public List<Named> columns(Table table) {
        return SnowflakeColumns.of(table, options.schemaOf(table.source())).stream()
                .map(column -> new Named(SnowflakeNames.keptParts(column.name()).get(0), column.name(), column.type()))
                .toList();
    }

    @Override
    public String own(String name) {
        return SnowflakeNames.quoted(SnowflakeNames.kept(name));
    }
}
