package dev.weir.lake.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.Lakes;
import dev.weir.lake.declare.SchemaSettings.Mode;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaEvolutionTest {

    private static final Map<String, String> SCHEMAS = Map.of(
            "int64", "{'type': 'integer'}",
            "double", "{'type': 'number'}",
            "decimal2", "{'type': 'number', 'multipleOf': 0.01}",
            "decimal9", "{'type': 'string', 'format': 'decimal'}",
            "text", "{'type': 'string'}",
            "json", "{}",
            "date", "{'type': 'string', 'format': 'date'}",
            "timestamp", "{'type': 'string', 'format': 'date-time'}",
            "struct", "{'type': 'object', 'properties': {'a': {'type': 'integer'}}}",
            "list", "{'type': 'array', 'items': {'type': 'integer'}}");

    private static SchemaEvolution evolve(String before, String after, Mode mode) {
        List<Column> old = StreamColumns.of(schema(before)).columns();
        return SchemaEvolution.of(StreamColumns.of(schema(after), Map.of(), Set.of(), old), old, mode);
    }

    private static Row schema(String properties) {
        return Lakes.json("{\"properties\": " + properties.replace('\'', '"') + "}");
    }

    @ParameterizedTest
    @CsvSource({
        "int64, int64, '\"int64\"', ",
        "int64, decimal2, '{\"decimal\":2}', the column of 'f' is widened from int64 to {decimal:2}",
        "int64, double, '{\"decimal\":9}', 'the column of ''f'' is widened from int64 to {decimal:9}, as the schema says double'",
        "decimal9, double, '{\"decimal\":9}', ",
        "decimal9, int64, '{\"decimal\":9}', ",
        "decimal9, decimal2, '{\"decimal\":9}', ",
        "decimal2, decimal9, '{\"decimal\":2}', the column of 'f' stays {decimal:2} although the schema says {decimal:9}; values that do not fit are kept apart",
        "decimal2, double, '{\"decimal\":2}', the column of 'f' stays {decimal:2} although the schema says double; values that do not fit are kept apart",
        "double, int64, '\"double\"', the column of 'f' stays double although the schema says int64; values that do not fit are kept apart",
        "int64, text, '\"int64\"', the column of 'f' stays int64 although the schema says text; values that do not fit are kept apart",
        "text, int64, '\"text\"', the column of 'f' stays text although the schema says int64; values that do not fit are kept apart",
        "date, timestamp, '\"date\"', the column of 'f' stays date although the schema says timestamp_utc; values that do not fit are kept apart",
        "json, struct, '\"json\"', ",
        "struct, list, '{\"struct\":[{\"name\":\"a\",\"type\":\"int64\"}]}', 'the column of ''f'' stays {struct:[{name:a,type:int64}]} although the schema says {list:int64}; values that do not fit are kept apart'",
    })
    void widensOnlyWhereNoReaderLosesADigit(String before, String after, String type, String change) {
        SchemaEvolution evolution =
                evolve("{'f': " + SCHEMAS.get(before) + "}", "{'f': " + SCHEMAS.get(after) + "}", Mode.EVOLVE);

        assertThat(ColumnJson.of(evolution.columns()))
                .containsExactlyElementsOf(ColumnJson.of(
                        ColumnJson.columns(Lakes.json("{\"c\": [{\"name\": \"f\", \"type\": " + type + "}]}")
                                .get("c"))));
        assertThat(evolution.changes())
                .extracting(SchemaChange::toString)
                .isEqualTo(change == null ? List.of() : List.of(change));
    }

    @Test
    void addsColumnsAtTheEndAndKeepsThoseThatAreGone() {
        SchemaEvolution evolution = evolve(
                "{'b': {}, 'gone': {'type': 'integer'}, 's': {'type': 'object', 'properties': {'x': {}}},"
                        + " 'l': {'type': 'array', 'items': {'type': 'object', 'properties': {'x': {}}}}}",
                "{'new': {'type': 'string'}, 'l': {'type': 'array', 'items': {'type': 'object', 'properties': {'y': {}, 'x': {}}}},"
                        + " 's': {'type': 'object', 'properties': {'w': {}, 'x': {}}}, 'b': {}}",
                Mode.EVOLVE);

        assertThat(evolution.columns()).extracting(Column::name).containsExactly("b", "gone", "s", "l", "new");
        assertThat(ColumnJson.of(evolution.columns()).get(2).get("type").toString())
                .isEqualTo("{struct=[{name=x, type=json}, {name=w, type=json}]}");
        assertThat(evolution.changes())
                .extracting(SchemaChange::toString)
                .containsExactly(
                        "the schema does not know the field 'gone' any more; its column stays",
                        "the field 's.w' is new and has a column, json",
                        "the field 'l[].y' is new and has a column, json",
                        "the field 'new' is new and has a column, text");
        assertThat(evolution.changes().get(3).toRow())
                .isEqualTo(
                        Lakes.json(
                                "{\"change\": \"added\", \"field\": \"new\", \"before\": null, \"schema\": \"text\", \"column\": \"text\"}"));
    }

    @ParameterizedTest
    @CsvSource({"FREEZE", "DISCARD"})
    void leavesFrozenColumnsAsTheyAre(Mode mode) {
        SchemaEvolution evolution = evolve("{'a': {'type': 'integer'}}", "{'a': {'type': 'number'}, 'new': {}}", mode);

        assertThat(evolution.columns()).containsExactly(new Column("a", ColumnType.Scalar.INT64));
        assertThat(evolution.changes())
                .extracting(SchemaChange::toString)
                .containsExactly(
                        "the column of 'a' stays int64 although the schema says double; values that do not fit are kept apart",
                        mode == Mode.FREEZE
                                ? "the field 'new' is new and gets no column (schema: mode: freeze); its values are kept in _extra"
                                : "the field 'new' is new and gets no column (schema: mode: discard); its values are dropped");
    }

    @Test
    void changesNothingInAFirstRun() {
        for (Mode mode : Mode.values()) {
            SchemaEvolution evolution = evolve("{}", "{'a': {}}", mode);
            assertThat(evolution.columns()).hasSize(1);
            assertThat(evolution.changes()).isEmpty();
        }
    }

    @Test
    void givesColumnsBackFromJson() {
        List<Column> columns = StreamColumns.of(schema("{'A': {}, 'a': {'type': 'object', 'properties': {'x.y': {}}}}"))
                .columns();

        assertThat(ColumnJson.columns(ColumnJson.of(columns))).isEqualTo(columns);
        assertThat(ColumnJson.of(columns).get(1).toString())
                .isEqualTo("{name=a_2, field=a, type={struct=[{name=x_y, field=x.y, type=json}]}}");
    }
}
