package dev.weir.lake;

import static dev.weir.lake.Lakes.batch;
import static dev.weir.lake.Lakes.stream;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.storage.Location;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeReadBackTest {

    @TempDir
    Path folder;

    private final Lakes lakes = new Lakes();
    private Duck duck;

    @BeforeEach
    void open() throws SQLException {
        duck = new Duck();
    }

    @AfterEach
    void close() throws SQLException {
        duck.close();
    }

    private LakeResult load(StreamInfo stream, String... rows) {
        try (Lake lake = Lake.open(lakes.options(new Location.Folder(folder), "run"))) {
            lake.started(stream);
            lake.write(batch(stream, rows));
            lake.completed(stream);
            return lake.finish();
        }
    }

    @Test
    void givesEachTypeItsColumn() throws SQLException {
        StreamInfo stream = stream("all types", """
                {"id": {"type": "integer"}, "amount": {"type": ["null", "number"]},
                 "price": {"type": "number", "multipleOf": 0.01}, "huge": {"type": "string", "airbyte_type": "big_integer"},
                 "name": {"type": "string"}, "paid": {"type": "boolean"}, "day": {"type": "string", "format": "date"},
                 "at": {"type": "string", "format": "date-time"},
                 "local": {"type": "string", "format": "date-time", "airbyte_type": "timestamp_without_timezone"},
                 "tags": {"type": "array", "items": {"type": "string"}},
                 "address": {"type": "object", "properties": {"zip": {"type": "string"}, "floor": {"type": "integer"}}},
                 "open": {"type": "object"}, "either": {"type": ["object", "string"]}}""");
        load(stream, """
                {"id": 1, "amount": 1.5, "price": 12.30, "huge": 12345678901234567890123456789, "name": "é€😀", "paid": true,
                 "day": "2024-02-29", "at": "2024-02-29T01:02:03.123456+02:00", "local": "2024-02-29 01:02:03",
                 "tags": ["a", null, "b"], "address": {"zip": "0815", "floor": 3}, "open": {"x": [1, {}]}, "either": "text"}""", "{\"id\": -9223372036854775808, \"tags\": [], \"address\": {}}", "{}");

        assertThat(duck.ask(folder, "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM FILES)"))
                .containsExactly(
                        "id|BIGINT",
                        "amount|DOUBLE",
                        "price|DECIMAL(38,2)",
                        "huge|DECIMAL(38,0)",
                        "name|VARCHAR",
                        "paid|BOOLEAN",
                        "day|DATE",
                        "at|TIMESTAMP WITH TIME ZONE",
                        "local|TIMESTAMP",
                        "tags|VARCHAR[]",
                        "address|STRUCT(zip VARCHAR, floor BIGINT)",
                        "open|VARCHAR",
                        "either|VARCHAR",
                        "_extra|VARCHAR",
                        "_rescued|VARCHAR",
                        "_weir_run|VARCHAR",
                        "_weir_loaded_at|TIMESTAMP WITH TIME ZONE",
                        "_weir_slice|VARCHAR",
                        "load_date|DATE");
        assertThat(duck.ask(folder, "SELECT * EXCLUDE (_weir_run, _weir_loaded_at, _weir_slice) FROM FILES"))
                .containsExactly(
                        "1|1.5|12.30|12345678901234567890123456789|é€😀|true|2024-02-29|2024-02-28T23:02:03.123456Z|"
                                + "2024-02-29 01:02:03.0|[a, NULL, b]|{'zip': 0815, 'floor': 3}|{\"x\":[1,{}]}|\"text\"|null|null|2024-02-29",
                        "-9223372036854775808|null|null|null|null|null|null|null|null|[]|{'zip': NULL, 'floor': NULL}|null|null|null|null|2024-02-29",
                        "null|null|null|null|null|null|null|null|null|null|null|null|null|null|null|2024-02-29");
    }

    @Test
    void saysWhereEachRowComesFrom() throws SQLException {
        StreamInfo stream = stream("orders", "{\"id\": {\"type\": \"integer\"}}");
        StreamSlice slice = new StreamSlice(Row.of("shop", 7L), Row.of("start_time", "2024-01-01"), new Row());
        try (Lake lake = Lake.open(lakes.options(new Location.Folder(folder), "r1"))) {
            lake.started(stream);
            lake.write(new Batch(stream, slice, List.of(Row.of("id", 1L))));
            lake.completed(stream);
            lake.finish();
        }

        assertThat(duck.ask(folder, "SELECT id, _weir_run, _weir_loaded_at, _weir_slice, load_date FROM FILES"))
                .containsExactly("1|r1|2024-02-29T23:30:00.123456Z|"
                        + "{\"partition\":{\"shop\":7},\"cursor_slice\":{\"start_time\":\"2024-01-01\"}}|2024-02-29");
    }

    @Test
    void keepsWhatDoesNotFit() throws SQLException {
        StreamInfo stream = stream("orders", """
                {"id": {"type": "integer"}, "name": {"type": "string"}, "price": {"type": "number", "multipleOf": 0.01},
                 "at": {"type": "string", "format": "date-time"}, "address": {"type": "object", "properties": {"zip": {"type": "integer"}}},
                 "items": {"type": "array", "items": {"type": "object", "properties": {"n": {"type": "integer"}}}}}""");
        LakeResult result = load(
                stream,
                "{\"id\": \"abc\", \"name\": {\"first\": \"A\"}, \"price\": 1.234}",
                "{\"id\": \"12\", \"name\": 5, \"price\": \"1.20\", \"at\": \"2024-01-01T00:00:00.1234567Z\"}",
                "{\"id\": 9223372036854775808, \"at\": 1700000000, \"address\": \"nowhere\"}",
                "{\"id\": \"007\", \"address\": {\"zip\": \"x\"}, \"items\": [{\"n\": 1}, 5, {\"n\": \"?\"}]}");

        assertThat(duck.ask(folder, "SELECT id, name, price, \"at\", address, items, _rescued FROM FILES"))
                .containsExactly(
                        "null|{\"first\":\"A\"}|null|null|null|null|{\"id\":\"abc\",\"price\":1.234}",
                        "12|5|1.20|2024-01-01T00:00:00.123456Z|null|null|{\"at\":\"2024-01-01T00:00:00.1234567Z\"}",
                        "null|null|null|null|null|null|{\"id\":9223372036854775808,\"at\":1700000000,\"address\":\"nowhere\"}",
                        "null|null|null|null|{'zip': NULL}|[{'n': 1}, NULL, {'n': NULL}]|"
                                + "{\"id\":\"007\",\"address\":{\"zip\":\"x\"},\"items\":[null,5,{\"n\":\"?\"}]}");
        StreamResult orders = result.streams().get(0);
        assertThat(orders.rescuedValues()).isEqualTo(10);
        assertThat(orders.rescued()).isEqualTo(Map.of("id", 3L, "price", 1L, "at", 2L, "address", 2L, "items", 2L));
        assertThat(lakes.log)
                .containsExactly("WARN Stream orders: 10 values did not fit their columns and are kept in _rescued:"
                        + " {address=2, at=2, id=3, items=2, price=1}");
    }

    @Test
    void keepsFieldsThatTheSchemaDoesNotKnow() throws SQLException {
        StreamInfo stream = stream("orders", """
                {"id": {"type": "integer"}, "a": {"type": "object", "properties": {"b": {"type": "integer"}}},
                 "l": {"type": "array", "items": {"type": "object", "properties": {"n": {"type": "integer"}}}}}""");
        LakeResult result = load(
                stream,
                "{\"id\": 1}",
                "{\"new\": null, \"id\": 2, \"a\": {\"c\": [1], \"b\": 2}, \"l\": [{}, {\"m\": 5, \"n\": 6}], \"x\": 1.0}");

        assertThat(duck.ask(folder, "SELECT id, a, l, _extra FROM FILES"))
                .containsExactly(
                        "1|null|null|null",
                        "2|{'b': 2}|[{'n': NULL}, {'n': 6}]|{\"a\":{\"c\":[1]},\"l\":[null,{\"m\":5}],\"new\":null,\"x\":1.0}");
        assertThat(result.streams().get(0).extraFields()).containsExactly("a.c", "l.m", "new", "x");
        assertThat(lakes.log)
                .containsExactly("INFO Stream orders: fields without a column are kept in _extra: a.c, l.m, new, x");
    }

    @Test
    void keepsWholeRecordsOfAStreamWithoutSchema() throws SQLException {
        StreamInfo stream = new StreamInfo("free", null, new Row(), List.of(), null);
        load(stream, "{\"id\": 1, \"a\": [true]}", "{}");

        assertThat(duck.ask(folder, "SELECT _extra, _rescued FROM FILES"))
                .containsExactly("{\"id\":1,\"a\":[true]}|null", "null|null");
    }

    @Test
    void keepsNamesThatAreTakenOrDifferInCase() throws SQLException {
        StreamInfo stream = stream("odd", """
                {"_extra": {"type": "string"}, "Id": {"type": "integer"}, "id": {"type": "integer"}, "a.b c\\"d": {"type": "integer"}}""");
        load(stream, "{\"_extra\": \"mine\", \"Id\": 1, \"id\": 2, \"a.b c\\\"d\": 3}");

        assertThat(duck.ask(folder, "SELECT _extra_2, Id, id_2, \"a_b c\"\"d\", _extra FROM FILES"))
                .containsExactly("mine|1|2|3|null");
        assertThat(lakes.log)
                .contains(
                        "WARN Stream odd: the field '_extra' is in the column '_extra_2', as not every reader takes its own name",
                        "WARN Stream odd: the field 'id' is in the column 'id_2', as not every reader takes its own name");
    }

    @Test
    void putsEachStreamIntoItsFolder() throws SQLException {
        StreamInfo stream = stream("a/b _ü", "{\"id\": {\"type\": \"integer\"}}");
        LakeResult result = load(stream, "{\"id\": 1}");

        assertThat(result.streams().get(0).files())
                .containsExactly("shop/a%2Fb%20_%C3%BC/load_date=2024-02-29/run-1.parquet");
        assertThat(folder.resolve(result.streams().get(0).files().get(0))).exists();
        assertThat(duck.ask(folder, "SELECT count(*) FROM FILES WHERE load_date = DATE '2024-02-29'"))
                .containsExactly("1");
    }
}
