package dev.weir.lake.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.Lakes;
import dev.weir.lake.schema.ColumnType.Array;
import dev.weir.lake.schema.ColumnType.Decimal;
import dev.weir.lake.schema.ColumnType.Scalar;
import dev.weir.lake.schema.ColumnType.Struct;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamColumnsTest {

    private static ColumnType typeOf(String property) {
        StreamColumns columns = StreamColumns.of(Lakes.json("{\"properties\": {\"f\": " + property + "}}"));
        assertThat(columns.warnings()).isEmpty();
        return columns.columns().get(0).type();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{'type': 'integer'} | INT64",
                "{'type': ['null', 'integer']} | INT64",
                "{'type': 'number'} | DOUBLE",
                "{'type': ['integer', 'number', 'null']} | DOUBLE",
                "{'type': 'number', 'airbyte_type': 'integer'} | INT64",
                "{'type': 'number', 'multipleOf': 5} | DOUBLE",
                "{'type': 'integer', 'multipleOf': 1} | INT64",
                "{'type': 'boolean'} | BOOLEAN",
                "{'type': 'string'} | TEXT",
                "{'type': 'string', 'format': 'date'} | DATE",
                "{'type': 'string', 'format': 'date-time'} | TIMESTAMP_UTC",
                "{'type': 'string', 'format': 'date-time', 'airbyte_type': 'timestamp_with_timezone'} | TIMESTAMP_UTC",
                "{'type': 'string', 'format': 'date-time', 'airbyte_type': 'timestamp_without_timezone'} | TIMESTAMP_LOCAL",
                "{'type': 'string', 'format': 'time'} | TEXT",
                "{'type': ['string', 'integer', 'boolean', 'number']} | TEXT",
                "{'type': ['integer', 'boolean']} | JSON",
                "{'type': ['object', 'string']} | JSON",
                "{'type': 'object'} | JSON",
                "{'type': 'object', 'properties': {}} | JSON",
                "{'type': 'object', 'additionalProperties': {'type': 'string'}} | JSON",
                "{'type': 'array'} | JSON",
                "{'type': 'array', 'items': {}} | JSON",
                "{'type': 'array', 'items': [{'type': 'string'}]} | JSON",
                "{'type': 'null'} | JSON",
                "{'type': 'unheard-of'} | JSON",
                "{} | JSON",
                "true | JSON",
                "{'anyOf': [{'type': 'null'}, {'type': 'integer'}]} | INT64",
                "{'oneOf': [{'type': 'integer'}, {'type': ['integer', 'null']}]} | INT64",
                "{'oneOf': [{'type': 'integer'}, {'type': 'string'}]} | JSON",
                "{'oneOf': [{}, {'type': 'null'}]} | JSON",
            })
    void givesScalarsTheirType(String property, Scalar expected) {
        assertThat(typeOf(property.replace('\'', '"'))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{'type': 'integer', 'airbyte_type': 'big_integer'} | 0",
                "{'type': 'string', 'airbyte_type': 'big_integer'} | 0",
                "{'type': 'string', 'airbyte_type': 'big_number'} | 9",
                "{'type': 'string', 'airbyte_type': 'big_number', 'multipleOf': 0.0001} | 4",
                "{'type': ['null', 'number'], 'multipleOf': 0.01} | 2",
                "{'type': 'number', 'multipleOf': 1} | 0",
                "{'type': ['number', 'string'], 'multipleOf': 0.1} | 1",
                "{'type': 'string', 'format': 'decimal'} | 9",
            })
    void givesExactNumbersADecimal(String property, int scale) {
        assertThat(typeOf(property.replace('\'', '"'))).isEqualTo(new Decimal(scale));
    }

    @Test
    void nestsObjectsAndLists() {
        ColumnType type = typeOf("""
                {"type": "array", "items": {"type": "object", "properties": {
                  "a": {"type": "integer"}, "b": {"type": "array", "items": {"type": "object"}}}}}""");

        assertThat(type)
                .isEqualTo(new Array(
                        new Struct(List.of(new Column("a", Scalar.INT64), new Column("b", new Array(Scalar.JSON))))));
    }

    @Test
    void hasNoColumnsWithoutASchema() {
        assertThat(StreamColumns.of(new Row()).columns()).isEmpty();
        assertThat(StreamColumns.of(Row.of("properties", "odd")).columns()).isEmpty();
    }

    @Test
    void givesColumnsNamesThatReadersTake() {
        StreamColumns columns = StreamColumns.of(Lakes.json("""
                {"properties": {"_weir_run": {}, "Id": {}, "id": {}, "ID_2": {}, "a.b": {}, "": {}, "t\\tab": {}, "x y": {},
                  "s": {"type": "object", "properties": {"": {"type": "string"}, "A": {}, "a": {}}}}}"""));

        assertThat(columns.columns())
                .extracting(Column::name)
                .containsExactly("_weir_run_2", "Id", "id_2", "ID_2_2", "a_b", "unnamed", "t_ab", "x y", "s");
        assertThat(columns.columns())
                .extracting(Column::field)
                .containsExactly("_weir_run", "Id", "id", "ID_2", "a.b", "", "t\tab", "x y", "s");
        assertThat(columns.columns().get(8).type())
                .isEqualTo(new Struct(List.of(
                        new Column("unnamed", "", Scalar.TEXT),
                        new Column("A", Scalar.JSON),
                        new Column("a_2", "a", Scalar.JSON))));
        assertThat(columns.warnings())
                .contains(
                        "the field 'id' is in the column 'id_2', as not every reader takes its own name",
                        "the field 's.a' is in the column 'a_2', as not every reader takes its own name")
                .hasSize(8);
    }

    @Test
    void givesDeclaredNamesAndKeepsThoseOfEarlierFiles() {
        Row schema = Lakes.json(
                "{\"properties\": {\"total\": {}, \"Total Amount\": {}, \"a_b\": {}, \"load_date\": {}, \"old\": {}}}");
        StreamColumns columns = StreamColumns.of(
                schema,
                Map.of("Total Amount", "total", "old", "new", "nowhere", "x"),
                Set.of("load_date"),
                List.of(new Column("a_b", "a.b", Scalar.JSON), new Column("old", Scalar.JSON)));

        assertThat(columns.columns())
                .extracting(Column::name)
                .containsExactly("total_2", "total", "a_b_2", "load_date_2", "old");
        assertThat(columns.warnings())
                .containsExactly(
                        "the field 'total' is in the column 'total_2', as not every reader takes its own name",
                        "the field 'a_b' is in the column 'a_b_2', as not every reader takes its own name",
                        "the field 'load_date' is in the column 'load_date_2', as not every reader takes its own name",
                        "the field 'old' stays in the column 'old' and does not get 'new', as there are files with it");
    }
}
