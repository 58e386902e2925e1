package dev.weir.lake.downstream;

import static dev.weir.lake.downstream.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.lake.storage.Location;
import dev.weir.lake.table.PartitionColumn;
import dev.weir.lake.table.PartitionColumn.Type;
import dev.weir.lake.table.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class DbtSourcesTest {

    private static final Location BUCKET = Location.parse("s3://reports/lake");

    private static final List<Table> TABLES = List.of(
            table("all types")
                    .columns(Tables.ALL_TYPES)
                    .key("id", "order")
                    .partitionBy(new PartitionColumn("account", Type.TEXT), new PartitionColumn("load_date", Type.DATE))
                    .file("account=a/load_date=2024-02-29/r1-1.parquet", 2)
                    .build(),
            table("nested")
                    .columns("{\"a\": {\"type\": \"object\", \"properties\": {\"id\": {\"type\": \"integer\"}}}}")
                    .key("a.id")
                    .build());

    @Test
    void declaresALakeToDbtOnDuckDb() {
        Golden.check(
                "sources-duckdb.yml",
                DbtSources.onDuckDb(BUCKET, DuckViews.Over.FILES, DbtOptions.DAILY)
                        .yaml(TABLES));
    }

    @Test
    void declaresALakeToDbtOnSnowflake() {
        SnowflakeOptions options = new SnowflakeOptions("lake.\"Shop\"", SnowflakeOptions.STAGE, null);

        Golden.check(
                "sources-snowflake.yml",
                DbtSources.onSnowflake(options, new DbtOptions(2, 3, DbtOptions.Unique.TABLE))
                        .yaml(TABLES));
    }

    @Test
    void leavesNothingThatDbtWouldTakeForATemplate() {
        Table table = table("o")
                .columns("{\"{{ x }}\": {\"type\": \"integer\"}, \"$y\": {\"type\": \"integer\"}}")
                .build();

        assertThat(DbtSources.onDuckDb(BUCKET, DuckViews.Over.FILES, DbtOptions.DAILY)
                        .yaml(List.of(table)))
                .contains("\"{{ '{{' }} x }}\"::BIGINT", "\"$$y\"::BIGINT");
    }

    @Test
    void refusesToFailBeforeItWarns() {
        assertThatThrownBy(() -> new DbtOptions(5, 4, DbtOptions.Unique.RUN))
                .hasMessage("Cannot warn after 5 hours and fail after 4:"
                        + " the first is to be at least 1 and the second not less than it");
    }
}
