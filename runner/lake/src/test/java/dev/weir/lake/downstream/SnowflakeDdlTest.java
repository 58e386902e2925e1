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
    void addsColumnsThatCameNew() {
        Table before = table("orders").columns(ID).build();
        Table now = table("orders")
                .columns("{\"id\": {\"type\": \"integer\"}, \"city\": {\"type\": \"string\"}}")
                .build();

        assertThat(sql(List.of(before), now))
                .contains(
                        "ALTER TABLE LAKE.SHOP.\"ORDERS_v1\" ADD COLUMN IF NOT EXISTS \"CITY\" VARCHAR AS (VALUE:\"city\"::VARCHAR)"
                                .replace("_v1", "_V1"))
                .noneMatch(statement -> statement.contains("_V2"));
    }

    @Test
    void beginsAVersionWhereAColumnChangesItsType() {
        Table before = table("orders").columns(ID).build();
        Table wider = table("orders")
                .columns("{\"id\": {\"type\": \"number\"}}")
                .file("load_date=2024-02-29/r-1.parquet", 3)
                .build();
        Table later = table("orders")
                .columns("{\"id\": {\"type\": \"number\"}, \"city\": {\"type\": \"string\"}}")
                .file("load_date=2024-02-29/r-1.parquet", 3)
                .build();

        List<Statement> statements =
                new SnowflakeDdl(BUCKET, OPTIONS).statements(List.of(new TableHistory(later, List.of(before, wider))));

        Golden.check("second-version.sql", Statement.script(statements));
    }

    @Test
    void beginsAVersionWhereThePartitionsChange() {
        Table before = table("orders").columns(ID).build();
        Table now = table("orders")
                .columns(ID)
                .partitionBy(new PartitionColumn("day", Type.DATE))
                .build();

        assertThat(new SnowflakeDdl(BUCKET, OPTIONS).statements(List.of(new TableHistory(now, List.of(before)))))
                .extracting(Statement::purpose)
                .contains("Version 2 of shop/orders: partitions are by (day) now, and were by (load_date).");
    }

    @Test
    void keepsAVersionWhereAStructGetsAField() {
        String small = "{\"a\": {\"type\": \"object\", \"properties\": {\"x\": {\"type\": \"string\"}}}}";
        String large =
                "{\"a\": {\"type\": \"object\", \"properties\": {\"x\": {\"type\": \"string\"}, \"y\": {\"type\": \"string\"}}}}";

        assertThat(sql(
                        List.of(table("o").columns(small).build()),
                        table("o").columns(large).build()))
                .noneMatch(statement -> statement.contains("ALTER TABLE") || statement.contains("_V2"));
    }

    @Test
    void dropsNothing() {
        String all = script(OPTIONS, ALL_TYPES);

        assertThat(all).doesNotContainIgnoringCase("DROP ").doesNotContain("OR REPLACE EXTERNAL", "OR REPLACE STAGE");
    }

    @Test
    void keepsColumnsApartThatDifferInCaseOnly() {
        Table table = table("o")
                .columns("{\"id\": {\"type\": \"integer\"}, \"ID\": {\"type\": \"string\"}}")
                .build();

        assertThat(sql(List.of(), table))
                .anySatisfy(statement -> assertThat(statement)
                        .contains(
                                "\"id\" NUMBER(19,0) AS (VALUE:\"id\"::NUMBER(19,0))",
                                "\"ID\" VARCHAR AS (VALUE:\"ID\"::VARCHAR)"));
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
    void tellsAPartitionKeyFromTheColumnOfItsName() {
        PartitionColumn key = new PartitionColumn("ID", Type.TEXT);

        assertThat(sql(List.of(), table("o").columns(ID).partitionBy(key).build()))
                .anySatisfy(statement -> assertThat(statement)
                        .contains("\"ID\" NUMBER(19,0) AS (VALUE:\"id\"", "\"ID_PARTITION\" VARCHAR AS (", "'/ID='"));
        Table both = table("o")
                .columns("{\"id\": {\"type\": \"integer\"}, \"id_partition\": {\"type\": \"integer\"}}")
                .partitionBy(key)
                .build();
        assertThatThrownBy(() -> sql(List.of(), both))
                .hasMessage(
                        "Cannot describe shop/o: there are columns 'ID' and 'ID_partition' besides the partition key 'ID'"
                                + " (give the key another name in lake.yaml)");
    }
}
