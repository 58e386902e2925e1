package dev.weir.lake.downstream;

import dev.weir.lake.storage.Location;
import dev.weir.lake.table.Table;
import dev.weir.spi.value.Row;
import java.util.List;

/**
 * DuckDB by dbt-duckdb, which puts the source's {@code external_location} in place of a table. Nothing else has to exist.
 *
 * @param lake where the lake is
 * @param over what is read
 */
record DbtOnDuckDb(Location lake, DuckViews.Over over) implements DbtTarget {

    @Override
    public Row source(String source) {
        return Row.of("schema", source);
    }

    /** The formatter "template" leaves braces alone and looks for dollars; dbt itself looks for double braces. */
    @Override
    public Row table(Table table) {
        DuckQuery query = new DuckQuery(table, lake);
        String sql = over == DuckViews.Over.FILES ? query.overFiles() : query.overFolder();
        Row meta = Row.of("external_location", DbtText.literally("(" + sql.replace("$", "$$") + ")"));
        meta.put("formatter", "template");
        return Row.of("config", Row.of("meta", meta));
    }

    @Override
    public List<Named> columns(Table table) {
        return DuckColumn.of(table).stream()
                .map(column -> new Named(unquoted(column.name()), column.name(), column.type()))
                .toList();
    }

    @Override
    public String own(String name) {
        return DuckNames.quoted(name);
    }

    private static String unquoted(String name) {
        return name.substring(1, name.length() - 1).replace("\"\"", "\"");
    }
}
