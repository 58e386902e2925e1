package dev.weir.authoring.infer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.authoring.text.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaInferenceTest {

    @Test
    void followsTheFormOfInferredSchemas() {
        SchemaInference inference = of("""
                {"id": 1, "name": "A", "paid": true, "address": {"city": "Bergen"}, "tags": ["x"]}
                """);

        assertThat(Json.line(inference.schema()))
                .isEqualTo(
                        "{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\"type\":\"object\",\"additionalProperties\":true,"
                                + "\"properties\":{\"id\":{\"type\":[\"integer\",\"null\"]},\"name\":{\"type\":[\"string\",\"null\"]},"
                                + "\"paid\":{\"type\":[\"boolean\",\"null\"]},"
                                + "\"address\":{\"type\":[\"object\",\"null\"],\"properties\":{\"city\":{\"type\":[\"string\",\"null\"]}}},"
                                + "\"tags\":{\"type\":[\"array\",\"null\"],\"items\":{\"type\":[\"string\",\"null\"]}}}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1 | 2.5 | {\"type\":[\"number\",\"null\"]}",
                "1 | 99999999999999999999 | {\"type\":[\"integer\",\"null\"]}",
                "1 | 'x' | {\"type\":[\"string\",\"integer\",\"null\"]}",
                "null | null | {\"type\":\"null\"}",
                "null | true | {\"type\":[\"boolean\",\"null\"]}",
                "{} | {} | {\"type\":[\"object\",\"null\"],\"additionalProperties\":true}",
                "[] | [] | {\"type\":[\"array\",\"null\"]}",
                "[] | [1, 'x'] | {\"type\":[\"array\",\"null\"],\"items\":{\"type\":[\"string\",\"integer\",\"null\"]}}",
                "{'a': 1} | 'x' | {\"type\":[\"object\",\"string\",\"null\"],\"properties\":{\"a\":{\"type\":[\"integer\",\"null\"]}}}",
                "{} | {'a': null} | {\"type\":[\"object\",\"null\"],\"properties\":{\"a\":{\"type\":\"null\"}}}",
                "'2025-01-31' | '2024-02-29' | {\"type\":[\"string\",\"null\"],\"format\":\"date\"}",
                "'2025-01-31' | '2025-02-30' | {\"type\":[\"string\",\"null\"]}",
                "'2025-01-31' | '' | {\"type\":[\"string\",\"null\"]}",
                "'2025-01-31' | '2025-01-31T10:00:00Z' | {\"type\":[\"string\",\"null\"]}",
                "'2025-01-31T10:00:00.5+02:00' | '2025-01-31T10:00:00Z' | {\"type\":[\"string\",\"null\"],\"format\":\"date-time\",\"airbyte_type\":\"timestamp_with_timezone\"}",
                "'2025-01-31T10:00:00' | null | {\"type\":[\"string\",\"null\"],\"format\":\"date-time\",\"airbyte_type\":\"timestamp_without_timezone\"}",
                "'2025-01-31T10:00:00' | '2025-01-31T10:00:00Z' | {\"type\":[\"string\",\"null\"]}",
                "'2025-01-31T24:00:00Z' | '2025-01-31T25:00:00Z' | {\"type\":[\"string\",\"null\"]}"
            })
    void tellsTheTypeOfTwoValues(String first, String second, String schema) {
        SchemaInference inference = of("{'v': %s}\n{'v': %s}".formatted(first, second));

        assertThat(field(inference, "v")).isEqualTo(schema);
    }

    @Test
    void findsFieldsOfLaterRecords() {
        SchemaInference inference = of("{'a': 1}\n{}\n{'b': {'c': 1}}\n{'b': {'d': 1}}");

        assertThat(properties(inference).keySet()).containsExactly("a", "b");
        assertThat(field(inference, "b")).contains("\"c\"", "\"d\"");
        assertThat(inference.records()).isEqualTo(4);
    }

    @Test
    void remarksOnFieldsThatAreAlwaysNull() {
        SchemaInference inference = of("{'a': null, 'b': {'c': null}, 'd': [null]}\n{'a': null}");

        assertThat(inference.notes())
                .containsExactly(
                        "field a was null in all 2 values: its type is not known",
                        "field b.c was null in all 1 values: its type is not known",
                        "field d[] was null in all 1 values: its type is not known");
    }

    @Test
    void takesObjectsOfManyKeysForMapsIfToldSo() {
        InferenceLimits limits = InferenceLimits.DEFAULT.withMapKeys(2);
        SchemaInference inference = new SchemaInference(limits);
        add(inference, "{'id': 1, 'a': 1, 'b': 1, 'm': {'x': {'n': 1}, 'y': {'n': 2.5}}}");
        add(inference, "{'m': {'z': {'n': null, 'k': '2025-01-01'}}}\n{'m': {'q': {'k': '2025-01-02'}}}");

        assertThat(properties(inference).keySet()).containsExactly("id", "a", "b", "m");
        assertThat(field(inference, "m"))
                .isEqualTo(
                        "{\"type\":[\"object\",\"null\"],\"additionalProperties\":{\"type\":[\"object\",\"null\"],"
                                + "\"properties\":{\"n\":{\"type\":[\"number\",\"null\"]},\"k\":{\"type\":[\"string\",\"null\"],\"format\":\"date\"}}}}");
    }

    @Test
    void boundsWhatItKeeps() {
        SchemaInference inference = new SchemaInference(new InferenceLimits(0, 3, 2, false));
        inference.add(object("{'a': 1, 'b': 2, 'c': {'d': 1}, 'e': 1}"), new RecordPlace("x.jsonl", 7));
        inference.add(object("{'f': [[[1]]]}"), new RecordPlace("x.jsonl", 8));

        assertThat(properties(inference).keySet()).containsExactly("a", "b", "c");
        assertThat(field(inference, "c")).isEqualTo("{\"type\":[\"object\",\"null\"],\"additionalProperties\":true}");
        assertThat(inference.notes())
                .containsExactly(
                        "there are more fields than are kept; the first without a schema of its own is at x.jsonl:7"
                                + " (objects with many keys may be maps)");

        SchemaInference deep = new SchemaInference(new InferenceLimits(0, 9, 2, false));
        deep.add(object("{'a': {'b': {'c': 1}}}"), new RecordPlace("x.jsonl", 1));
        assertThat(deep.notes()).containsExactly("values are nested deeper than is looked at, first at x.jsonl:1");
        assertThat(field(deep, "a"))
                .isEqualTo("{\"type\":[\"object\",\"null\"],\"properties\":{\"b\":"
                        + "{\"type\":[\"object\",\"null\"],\"additionalProperties\":true}}}");
    }

    @Test
    void widensADeclaredSchemaNoMoreThanNeeded() {
        Map<String, ?> declared = object("""
                {'title': 'Orders', 'type': 'object', 'required': ['id', 'at'], 'properties': {
                 'id': {'type': 'integer', 'description': 'The key.'},
                 'at': {'type': 'string', 'format': 'date', 'minLength': 1},
                 'state': {'type': ['string', 'null'], 'enum': ['new', 'done', null]},
                 'free': {'type': 'object'},
                 'any': {},
                 'one': {'oneOf': [{'type': 'string'}]},
                 'gone': {'type': 'string'},
                 'address': {'type': 'object', 'properties': {'zip': {'type': 'integer'}}}}}
                """);
        SchemaInference inference = SchemaInference.widening(declared, InferenceLimits.DEFAULT.withExamples());
        inference.add(
                object(
                        "{'id': 1, 'at': '2025-01-01', 'state': 'new', 'free': {'x': 1}, 'any': 1, 'one': 5, 'address': {'zip': 1}}"),
                new RecordPlace("a.jsonl", 1));
        inference.add(
                object(
                        "{'id': 1.5, 'at': 'soon', 'state': 'lost', 'total': 12, 'address': {'zip': 'N-1', 'city': null}}"),
                new RecordPlace("a.jsonl", 2));
        inference.add(object("{'id': null, 'address': null}"), new RecordPlace("a.jsonl", 3));

        assertThat(Json.line(inference.schema())).isEqualTo(Json.line(object("""
                {'title': 'Orders', 'type': 'object', 'required': ['id'], 'properties': {
                 'id': {'type': ['number', 'null'], 'description': 'The key.'},
                 'at': {'type': 'string', 'minLength': 1},
                 'state': {'type': ['string', 'null']},
                 'free': {'type': 'object'},
                 'any': {},
                 'one': {'oneOf': [{'type': 'string'}]},
                 'gone': {'type': 'string'},
                 'address': {'type': ['object', 'null'], 'properties': {
                   'zip': {'type': ['string', 'integer']}, 'city': {'type': 'null'}}},
                 'total': {'type': ['integer', 'null']}}}
                """)));
        assertThat(inference.drift())
                .extracting(Drift::toString)
                .containsExactly(
                        "field at is required and not always there  (a.jsonl:3)",
                        "field id (integer) is number too, such as 1.5  (a.jsonl:2)",
                        "field id (integer) is null too  (a.jsonl:3)",
                        "field at (date) does not always have the format  (a.jsonl:2)",
                        "field state has a value that its schema does not list  (a.jsonl:2)",
                        "field gone was not seen in 3 records",
                        "field address (object) is null too  (a.jsonl:3)",
                        "field address.zip (integer) is string too, such as N-1  (a.jsonl:2)",
                        "field address.city (null) is new  (a.jsonl:2)",
                        "field total (integer) is new, such as 12  (a.jsonl:2)");
        assertThat(inference.notes())
                .containsExactly(
                        "field one is kept as it was declared: what its schema says is not compared with what was seen",
                        "field address.city was null in all 1 values: its type is not known",
                        "not compared with what was seen: minLength");
    }

    @Test
    void isStableOverRuns() {
        SchemaInference first = of("{'b': 1, 'a': {'x': '2025-01-01'}}\n{'a': {'y': [1]}}");

        SchemaInference second = SchemaInference.widening(first.schema(), InferenceLimits.DEFAULT);
        add(second, "{'a': {'y': [2], 'x': '2025-01-02'}, 'b': null}");

        assertThat(Json.line(second.schema())).isEqualTo(Json.line(first.schema()));
        assertThat(second.drift()).isEmpty();
    }

    private static SchemaInference of(String lines) {
        SchemaInference inference = new SchemaInference();
        add(inference, lines);
        return inference;
    }

    private static void add(SchemaInference inference, String lines) {
        lines.lines().forEach(line -> inference.add(object(line)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> object(String json) {
        return (Map<String, ?>) Json.parse(json.replace('\'', '"')).value();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, ?> properties(SchemaInference inference) {
        return (Map<String, ?>) inference.schema().get("properties");
    }

    private static String field(SchemaInference inference, String name) {
        return Json.line(properties(inference).get(name));
    }

    @Test
    void anEmptyInferenceHasNoFields() {
        assertThat(List.of(properties(new SchemaInference()))).isEqualTo(List.of(Map.of()));
        assertThat(new SchemaInference().notes().stream().collect(Collectors.joining()))
                .isEmpty();
    }
}
