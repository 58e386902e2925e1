package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs of every connector, into a folder and into a bucket, are what DuckDB and PyArrow read there. */
class ParquetReadersTest {

    private static final Path TYPES = Path.of("src/test/resources/parquet-types");

    private static S3Emulator s3;

    @TempDir
    static Path scratch;

    private static Path lake;

    @BeforeAll
    static void runEachConnectorTwice() throws Exception {
        s3 = new S3Emulator();
        lake = scratch.resolve("lake");
        WeirProcess weir = WeirProcess.in(scratch).withEnvironment(s3.credentials());
        for (String connector : Project.connectors()) {
            for (RecordedSync sync : List.of(RecordedSync.first(connector), RecordedSync.second(connector))) {
                assertPublished(Program.run("run", sync.manifest(), "--replay", sync.exchanges(), "--to", lake));
                assertPublished(weir.run(
                        "run",
                        sync.manifest(),
                        "--replay",
                        sync.exchanges(),
                        "--to",
                        "s3://lake/raw",
                        "--s3-endpoint",
                        s3.endpoint()));
            }
        }
    }

    @AfterAll
    static void stop() {
        s3.close();
    }

    private static void assertPublished(Answer answer) {
        assertThat(answer.code()).as(answer.everything()).isZero();
    }

    @Test
    void duckDbReadsTheFolder() throws Exception {
        assertTables(duckDb(lake), "duckdb.txt");
    }

    @Test
    void duckDbReadsTheBucket() throws Exception {
        Path copy = scratch.resolve("copy");
        s3.download(copy);

        assertTables(duckDb(copy.resolve("raw")), "duckdb.txt");
    }

    @Test
    void pyArrowReadsTheFolder() throws Exception {
        assertTables(new PyArrow().read(lake), "pyarrow.txt");
    }

    @Test
    void pyArrowReadsTheBucket() throws Exception {
        assertTables(new PyArrow().read(s3, "lake/raw"), "pyarrow.txt");
    }

    private static Map<String, StreamTable> duckDb(Path place) throws Exception {
        Map<String, StreamTable> tables = new LinkedHashMap<>();
        for (String connector : Project.connectors()) {
            for (String stream : RecordedSync.first(connector).streams()) {
                try (Duck duck = new Duck(place.resolve(connector).resolve(stream))) {
                    tables.put(connector + "/" + stream, duck.table());
                }
            }
        }
        return tables;
    }

    private static void assertTables(Map<String, StreamTable> tables, String types) throws IOException {
        List<String> lines = new ArrayList<>();
        tables.forEach((stream, table) -> table.types().forEach(type -> lines.add(stream + " " + type)));
        assertThat(lines).containsExactlyElementsOf(Files.readAllLines(TYPES.resolve(types)));
        for (String connector : Project.connectors()) {
            for (String stream : RecordedSync.first(connector).streams()) {
                assertRows(tables.get(connector + "/" + stream), connector, stream);
            }
        }
    }

    private static void assertRows(StreamTable table, String connector, String stream) throws IOException {
        List<Map<String, Object>> expected = Stream.concat(
                        RecordedSync.first(connector).records(stream).stream(),
                        RecordedSync.second(connector).records(stream).stream())
                .map(PlainValues::of)
                .toList();
        assertThat(table.rows().stream().map(PlainValues::ofColumns))
                .as("rows of %s/%s", connector, stream)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(table.rows())
                .allSatisfy(row -> assertThat(PlainValues.of(row))
                        .containsEntry("load_date", "2025-06-15")
                        .containsEntry("_weir_loaded_at", "2025-06-15T12:00:00Z")
                        .containsKeys("_weir_run", "_weir_slice"));
        assertThat(table.rows().stream().map(row -> row.get("_weir_run")).distinct())
                .hasSize(2);
    }
}
