package dev.weir.lake.downstream;

import static dev.weir.lake.Lakes.batch;
import static dev.weir.lake.Lakes.stream;
import static dev.weir.lake.downstream.Tables.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.Duck;
import dev.weir.lake.Lake;
import dev.weir.lake.Lakes;
import dev.weir.lake.storage.Location;
import dev.weir.lake.table.PartitionColumn;
import dev.weir.lake.table.PartitionColumn.Type;
import dev.weir.lake.table.Table;
import dev.weir.spi.sink.StreamInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckViewsTest {

    private static final String ID = "{\"id\": {\"type\": \"integer\"}}";

    @TempDir
    Path folder;

    private Duck duck;

    @BeforeEach
    void open() throws SQLException {
        duck = new Duck();
    }

    @AfterEach
    void close() throws SQLException {
        duck.close();
    }

    /** Loads rows by a run of its own and moves its file to a path below the stream's folder. */
    private void load(String path, String stream, String properties, String... rows) throws IOException {
        Path other = folder.resolve("other");
        StreamInfo info = stream(stream, properties);
        try (Lake lake = Lake.open(new Lakes().options(new Location.Folder(other), "run" + path.hashCode()))) {
            lake.started(info);
            lake.write(batch(info, rows));
            lake.completed(info);
            Path file = other.resolve(lake.finish().streams().get(0).files().get(0));
            Path target = folder.resolve("shop").resolve(path);
            Files.createDirectories(target.getParent());
            Files.move(file, target);
        }
    }

    private void make(DuckViews.Over over, Table... tables) throws SQLException {
        for (Statement statement : new DuckViews(new Location.Folder(folder), over).statements(List.of(tables))) {
            duck.run(statement.sql());
        }
    }

    @Test
    void showsExactlyTheFilesOfTheTable() throws Exception {
        load("orders/load_date=2024-02-28/a.parquet", "orders", ID, "{\"id\": 1}");
        load("orders/load_date=2024-02-29/b.parquet", "orders", ID, "{\"id\": 2}");
        load("orders/load_date=2024-02-29/stray.parquet", "orders", ID, "{\"id\": 3}");
        Table orders = table("orders")
                .columns(ID)
                .file("load_date=2024-02-28/a.parquet", 1)
                .file("load_date=2024-02-29/b.parquet", 1)
                .build();

        make(DuckViews.Over.FILES, orders);
        assertThat(duck.ask(folder, "SELECT id, load_date FROM shop.orders ORDER BY id"))
                .containsExactly("1|2024-02-28", "2|2024-02-29");

        make(DuckViews.Over.FOLDER, orders);
        assertThat(duck.ask(folder, "SELECT id, load_date FROM shop.orders ORDER BY id"))
                .containsExactly("1|2024-02-28", "2|2024-02-29", "3|2024-02-29");
    }

    @Test
    void readsFilesOfDifferentColumnsAndTypes() throws Exception {
        String now = """
                {"id": {"type": "number"}, "city": {"type": "string"},
                 "a": {"type": "object", "properties": {"x": {"type": "integer"}, "y": {"type": "string"}}},
                 "items": {"type": "array", "items": {"type": "object", "properties": {"n": {"type": "number"}, "s": {"type": "string"}}}}}""";
        load(
                "orders/load_date=2024-02-28/a.parquet",
                "orders",
                """
                {"id": {"type": "integer"}, "a": {"type": "object", "properties": {"x": {"type": "integer"}}},
                 "items": {"type": "array", "items": {"type": "object", "properties": {"n": {"type": "integer"}}}}}""",
                "{\"id\": 1, \"a\": {\"x\": 1}, \"items\": [{\"n\": 1}]}");
        load(
                "orders/load_date=2024-02-29/b.parquet",
                "orders",
                now,
                "{\"id\": 2.5, \"city\": \"Rome\", \"a\": {\"x\": 2, \"y\": \"why\"}, \"items\": [{\"n\": 2.5, \"s\": \"t\"}]}");

        make(
                DuckViews.Over.FILES,
                table("orders")
                        .columns(now)
                        .file("load_date=2024-02-28/a.parquet", 1)
                        .file("load_date=2024-02-29/b.parquet", 1)
                        .build());

        assertThat(duck.ask(folder, "SELECT id, city, a, items FROM shop.orders ORDER BY id"))
                .containsExactly(
                        "1.0|null|{'x': 1, 'y': NULL}|[{'n': 1.0, 's': NULL}]",
                        "2.5|Rome|{'x': 2, 'y': why}|[{'n': 2.5, 's': t}]");
    }

    @Test
    void readsDataSetsWithAndWithoutAccount() throws Exception {
        load("orders/account=north%20%C3%A9/level=7/a.parquet", "orders", ID, "{\"id\": 1}");
        load("orders/account=007/level=__HIVE_DEFAULT_PARTITION__/b.parquet", "orders", ID, "{\"id\": 2}");
        load("orders/level=8/c.parquet", "orders", ID, "{\"id\": 3}");
        Table orders = table("orders")
                .columns(ID)
                .partitionBy(new PartitionColumn("account", Type.TEXT), new PartitionColumn("level", Type.INTEGER))
                .file("account=north%20%C3%A9/level=7/a.parquet", 1)
                .file("account=007/level=__HIVE_DEFAULT_PARTITION__/b.parquet", 1)
                .file("level=8/c.parquet", 1)
                .build();

        for (DuckViews.Over over : DuckViews.Over.values()) {
            make(over, orders);
            assertThat(duck.ask(folder, "SELECT id, account, level + 1 FROM shop.orders ORDER BY id"))
                    .containsExactly("1|north é|8", "2|007|null", "3|null|9");
        }
    }

    @Test
    void givesEachColumnItsTypeEvenWithoutFiles() throws Exception {
        make(DuckViews.Over.FILES, table("all types").columns(Tables.ALL_TYPES).build());

        assertThat(duck.ask(folder, "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM shop.\"all types\")"))
                .containsExactly(
                        "id|BIGINT",
                        "amount|DOUBLE",
                        "price|DECIMAL(38,2)",
                        "name|VARCHAR",
                        "paid|BOOLEAN",
                        "day|DATE",
                        "at|TIMESTAMP WITH TIME ZONE",
                        "local|TIMESTAMP",
                        "tags|VARCHAR[]",
                        "address|STRUCT(zip VARCHAR, floor BIGINT)",
                        "open|VARCHAR",
                        "Total \"Amount\"|DOUBLE",
                        "order|VARCHAR",
                        "_extra|VARCHAR",
                        "_rescued|VARCHAR",
                        "_weir_run|VARCHAR",
                        "_weir_loaded_at|TIMESTAMP WITH TIME ZONE",
                        "_weir_slice|VARCHAR",
                        "load_date|DATE");
    }

    @Test
    void readsOnlyTheFilesOfAPartition() throws Exception {
        load("o/load_date=2024-02-28/a.parquet", "o", ID, "{\"id\": 1}");
        load("o/load_date=2024-02-29/b.parquet", "o", ID, "{\"id\": 2}");

        make(
                DuckViews.Over.FILES,
                table("o")
                        .columns(ID)
                        .file("load_date=2024-02-28/a.parquet", 1)
                        .file("load_date=2024-02-29/b.parquet", 1)
                        .build());

        assertThat(duck.ask(folder, "EXPLAIN ANALYZE SELECT * FROM shop.o WHERE load_date = DATE '2024-02-29'"))
                .anySatisfy(plan -> assertThat(plan).contains("Scanning Files: 1/2"));
    }
}
