package dev.weir.lake.downstream;

import dev.weir.lake.downstream.DbtOptions.Unique;
import dev.weir.lake.schema.Column;
import dev.weir.lake.schema.StreamColumns;
import dev.weir.lake.storage.Location;
import dev.weir.lake.table.Table;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A file {@code sources.yml} that declares a lake to dbt: tables, columns with types, how fresh they have to be, and that
 * primary keys are there and unique. Its form is that of dbt 1.11.
 *
 * @see <a href="https://docs.getdbt.com/reference/source-properties">source properties</a>
 */
public final class DbtSources {

    private static final Map<String, String> OWN = Map.of(
            StreamColumns.EXTRA, "JSON text of the fields that the schema does not know.",
            StreamColumns.RESCUED, "JSON text of the values that do not fit their column.",
            StreamColumns.RUN, "The run that loaded the row.",
            StreamColumns.LOADED_AT, "When that run started.",
            StreamColumns.SLICE, "JSON text of the slice that the row was read in.");

    private final DbtTarget target;
    private final DbtOptions options;

    private DbtSources(DbtTarget target, DbtOptions options) {
        this.target = target;
        this.options = options;
    }

    /** Sources for dbt-duckdb, which reads the files itself. */
    public static DbtSources onDuckDb(Location lake, DuckViews.Over over, DbtOptions options) {
        return new DbtSources(new DbtOnDuckDb(lake, over), options);
    }

    /** Sources for dbt-snowflake, on the views of {@link SnowflakeDdl}. */
    public static DbtSources onSnowflake(SnowflakeOptions snowflake, DbtOptions options) {
        return new DbtSources(new DbtOnSnowflake(snowflake), options);
    }

    /** The file. */
    public String yaml(List<Table> tables) {
        List<Row> sources = new ArrayList<>();
        for (String source : tables.stream().map(Table::source).distinct().toList()) {
            List<Table> own = tables.stream()
                    .filter(table -> table.source().equals(source))
                    .toList();
            sources.add(source(source, own));
        }
        Row file = Row.of("version", 2L);
        file.put("sources", sources);
        return Yaml.text(file);
    }

    private Row source(String name, List<Table> tables) {
        Row row = Row.of("name", name);
        row.put("description", "Read from its API by Weir.");
        row.putAll(target.source(name));
        Row freshness = Row.of("warn_after", hours(options.warnHours()));
        freshness.put("error_after", hours(options.errorHours()));
        Row config = Row.of("loaded_at_field", target.own(StreamColumns.LOADED_AT));
        config.put("freshness", freshness);
        row.put("config", config);
        row.put("tables", tables.stream().map(this::table).toList());
        return row;
    }

    private static Row hours(long count) {
        Row row = Row.of("count", count);
        row.put("period", "hour");
        return row;
    }

    private Row table(Table table) {
        Row row = Row.of("name", table.stream());
        row.put("description", DbtText.literally("The stream " + table.stream() + " of " + table.source() + "."));
        row.putAll(target.table(table));
        row.put("columns", columns(table));
        List<String> key = key(table);
        if (!key.isEmpty()) {
            row.put("data_tests", List.of(Row.of("unique", unique(table, key))));
        }
        return row;
    }

    private List<Row> columns(Table table) {
        List<Column> inFiles = TableColumns.inFiles(table);
        List<String> key = key(table);
        List<Row> columns = new ArrayList<>();
        for (DbtTarget.Named named : target.columns(table)) {
            int index = columns.size();
            String origin = index < inFiles.size() ? inFiles.get(index).name() : "";
            Row row = Row.of("name", DbtText.literally(named.name()));
            row.put("quote", true);
            row.put("data_type", named.type());
            if (OWN.containsKey(origin) || index >= inFiles.size()) {
                row.put("description", OWN.getOrDefault(origin, "From the path of the row's file."));
            }
            if (key.contains(named.sql())) {
                row.put("data_tests", List.of("not_null"));
            }
            columns.add(row);
        }
        return columns;
    }

    /** The columns of the primary key, as SQL writes them; none if a part of it is no column, but within one. */
    private List<String> key(Table table) {
        List<String> fields = table.columns().stream().map(Column::field).toList();
        List<DbtTarget.Named> columns = target.columns(table);
        List<String> key = new ArrayList<>();
        for (List<String> path : table.primaryKey()) {
            int index = path.size() == 1 ? fields.indexOf(path.get(0)) : -1;
            if (index < 0) {
                return List.of();
            }
            key.add(columns.get(index).sql());
        }
        return key;
    }

    /** The key as one text: each part behind its length, so that no two keys have the same. */
    private Row unique(Table table, List<String> key) {
        List<String> parts = new ArrayList<>(key);
        if (options.unique() == Unique.RUN) {
            parts.add(target.own(StreamColumns.RUN));
        }
        List<String> texts = parts.stream()
                .map(part -> "CAST(" + part + " AS VARCHAR)")
                .map(text -> "LENGTH(" + text + ") || ':' || " + text)
                .toList();
        Row row = Row.of("name", "unique_" + table.source() + "_" + table.stream() + "_key");
        row.put("arguments", Row.of("column_name", DbtText.literally("(" + String.join(" || ", texts) + ")")));
        return row;
    }
}
