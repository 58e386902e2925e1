package dev.weir.lake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.parquet.PartitionedResult;
import dev.weir.lake.parquet.Written;
import dev.weir.lake.schema.Column;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several runs whose schemas differ, read together by DuckDB: every record comes back. */
class EvolutionPropertyTest {

    private static final int RECORDS = 120;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void givesTheRecordsOfAllRunsBack(long seed) throws SQLException {
        Random random = new Random(seed);
        RandomJson json = new RandomJson(random);
        List<Row> records = new ArrayList<>();
        List<Column> columns = List.of();
        for (int run = 1; run <= 3; run++) {
            Row properties = json.properties(2);
            properties.put("key", Row.of("type", "integer"));
            List<Row> own = new ArrayList<>();
            for (int i = 0; i < RECORDS; i++) {
                Row record = json.record(properties, 2);
                record.put("key", (long) records.size());
                records.add(record);
                own.add(record.copy());
            }
            Written written = Written.run(folder, "r" + run);
            written.write(stream(properties), columns, own);
            columns = written.columns;
        }

        List<Row> found = ReadBack.records(folder, true);
        assertThat(found).hasSize(records.size());
        for (int i = 0; i < records.size(); i++) {
            assertThat(Canonical.of(found.get(i)))
                    .as("record %s of seed %s: %s", i, seed, records.get(i))
                    .isEqualTo(Canonical.of(records.get(i)));
        }
    }

    private static StreamInfo stream(Row properties) {
        return new StreamInfo("orders", null, Row.of("properties", properties), List.of(), null);
    }

    @Test
    void readsThreeRunsOfAGrowingSchemaTogether() throws SQLException {
        List<Column> columns =
                run("r1", List.of(), "{\"id\": {\"type\": \"integer\"}, \"price\": {\"type\": \"integer\"}}", """
                {"id": 9223372036854775807, "price": 5}""");
        columns = run("r2", columns, """
                {"id": {"type": "integer"}, "price": {"type": "number"}, "note": {"type": "string"}}""", """
                {"id": 2, "price": 0.5, "note": "new"}""");
        columns = run("r3", columns, """
                {"id": {"type": "string"}, "note": {"type": "string"}, "price": {"type": "number"}}""", """
                {"id": "abc", "price": 9007199254740993, "note": "newer"}""");

        try (Duck duck = new Duck()) {
            String files = "read_parquet('" + folder + "/**/*.parquet', union_by_name = true)";
            assertThat(duck.ask(folder, "SELECT id, price, note, _rescued FROM " + files + " ORDER BY _weir_run"))
                    .containsExactly(
                            "9223372036854775807|5.000000000|null|null",
                            "2|0.500000000|new|null",
                            "null|9007199254740993.000000000|newer|{\"id\":\"abc\"}");
            assertThat(duck.ask(folder, "SELECT typeof(id), typeof(price) FROM " + files + " LIMIT 1"))
                    .containsExactly("BIGINT|DECIMAL(38,9)");
        }
        assertThat(columns).extracting(Column::name).containsExactly("id", "price", "note");
    }

    private List<Column> run(String name, List<Column> before, String properties, String row) {
        Written written = Written.run(folder, name);
        PartitionedResult result = written.write(Lakes.stream("orders", properties), before, List.of(Lakes.json(row)));
        assertThat(result.files()).hasSize(1);
        return written.columns;
    }
}
