package dev.weir.lake.downstream;

import static dev.weir.lake.downstream.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.lake.storage.Location;
import dev.weir.lake.table.PartitionColumn;
import dev.weir.lake.table.PartitionColumn.Type;
import dev.weir.lake.table.Table;
import dev.weir.spi.failure.ConnectorException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnowflakeDdlTest {

    private static final Location BUCKET = Location.parse("s3://reports/lake");
    private static final SnowflakeOptions OPTIONS = new SnowflakeOptions("LAKE.SHOP", "WEIR_LAKE", "WEIR_S3");

    private static final Table ALL_TYPES = table("all types")
            .columns(Tables.ALL_TYPES)
            .partitionBy(
                    new PartitionColumn("account", Type.TEXT),
                    new PartitionColumn("load_date", Type.DATE),
                    new PartitionColumn("level", Type.INTEGER))
            .file("account=north%20%C3%A9/load_date=2024-02-29/level=1/r1-1.parquet", 2)
            .file("load_date=2024-02-29/level=__HIVE_DEFAULT_PARTITION__/r1-2.parquet", 1)
            .build();

    private static final String ID = "{\"id\": {\"type\": \"integer\"}}";

    private static List<String> sql(List<Table> before, Table now) {
        return new SnowflakeDdl(BUCKET, OPTIONS)
                .statements(List.of(new TableHistory(now, before))).stream()
                        .map(Statement::sql)
                        .toList();
    }

    private static String script(SnowflakeOptions options, Table... tables) {
        List<TableHistory> histories =
                List.of(tables).stream().map(TableHistory::of).toList();
        return Statement.script(new SnowflakeDdl(BUCKET, options).statements(histories));
    }

    @Test
    void makesEveryColumnOfEveryType() {
        Golden.check("all-types.sql", script(OPTIONS, ALL_TYPES));
    }

    @Test
    void makesASchemaForEachSourceUnlessOneIsGiven() {
        Golden.check(
                "schema-per-source.sql",
                script(
                        new SnowflakeOptions(null, SnowflakeOptions.STAGE, null),
                        table("orders").columns(ID).build(),
                        table("Orders lost").columns(ID).partitionBy().build()));
    }

    @Test
    void addsColumnsThatCameNewOrBecameWider() {
        Table before = table("orders").columns(ID).build();
        Table wider =
                table("orders").columns("{\"id\": {\"type\": \"number\"}}").build();
        Table now = table("orders")
                .columns("{\"id\": {\"type\": \"number\"}, \"city\": {\"type\": \"string\"}}")
                .file("load_date=2024-02-29/r-1.parquet", 3)
                .build();

        List<Statement> statements =
                new SnowflakeDdl(BUCKET, OPTIONS).statements(List.of(new TableHistory(now, List.of(before, wider))));

        Golden.check("evolved.sql", Statement.script(statements));
        assertThat(sql(List.of(wider, before), now))
                .as("whatever the order in which forms are told, nothing is left out that the view shows")
                .filteredOn(statement -> statement.startsWith("ALTER TABLE"))
                .hasSize(2)
                .anyMatch(statement -> statement.contains("\"CITY VARCHAR\""))
                .anyMatch(statement -> statement.contains("\"ID FLOAT\""));
    }

    @Test
    void makesAnotherTableWhereTheKeysOfPartitionsChange() {
        Table before = table("orders").columns(ID).build();
        Table now = table("orders")
                .columns(ID)
                .partitionBy(new PartitionColumn("day", Type.DATE), new PartitionColumn("shop", Type.TEXT))
                .build();

        assertThat(sql(List.of(before), now))
                .anyMatch(statement ->
                        statement.startsWith("CREATE EXTERNAL TABLE IF NOT EXISTS LAKE.SHOP.\"ORDERS_BY_DAY_SHOP\" ("))
                .anyMatch(statement -> statement.endsWith("FROM LAKE.SHOP.\"ORDERS_BY_DAY_SHOP\""))
                .noneMatch(statement -> statement.contains("ALTER TABLE") || statement.contains("LOAD_DATE"));
    }

    @Test
    void leavesTheTableAloneWhereAStructGetsAField() {
        String small = "{\"a\": {\"type\": \"object\", \"properties\": {\"x\": {\"type\": \"string\"}}}}";
        String large =
                "{\"a\": {\"type\": \"object\", \"properties\": {\"x\": {\"type\": \"string\"}, \"y\": {\"type\": \"string\"}}}}";

        assertThat(sql(
                        List.of(table("o").columns(small).build()),
                        table("o").columns(large).build()))
                .noneMatch(statement -> statement.contains("ALTER TABLE"));
    }

    @Test
    void dropsNothing() {
        String all = script(OPTIONS, ALL_TYPES);

        assertThat(all).doesNotContainIgnoringCase("DROP ").doesNotContain("OR REPLACE EXTERNAL", "OR REPLACE STAGE");
    }

    @Test
    void refusesFoldersAndNamesThatAreNone() {
        assertThatThrownBy(() -> new SnowflakeDdl(Location.parse("lake"), OPTIONS)
                        .statements(List.of(TableHistory.of(ALL_TYPES))))
                .isInstanceOf(ConnectorException.class)
                .hasMessage("Cannot show lake in Snowflake: it is a folder, and Snowflake reads buckets"
                        + " (write the lake to s3://bucket/prefix)");
        assertThatThrownBy(() -> new SnowflakeOptions("a.b.c", "S", null))
                .hasMessage("Cannot use schema 'a.b.c': not a name of Snowflake"
                        + " (give letters, digits and underscores, or quote it as SQL does)");
        assertThatThrownBy(() -> new SnowflakeOptions("x; DROP TABLE y", "S", null))
                .isInstanceOf(ConnectorException.class);
    }

    @Test
    void refusesAPartitionKeyThatIsAColumn() {
        Table table = table("o")
                .columns(ID)
                .partitionBy(new PartitionColumn("ID", Type.TEXT))
                .build();

        assertThatThrownBy(() -> sql(List.of(), table))
                .hasMessage("Cannot describe shop/o: the partition key 'ID' is a column too"
                        + " (give the key another name in lake.yaml)");
    }
}
