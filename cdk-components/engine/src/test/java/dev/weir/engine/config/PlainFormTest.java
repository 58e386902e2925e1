package dev.weir.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way says yes only where the validator does. */
class PlainFormTest {

    private static final List<Object> TYPES = List.of(
            "string", "boolean", "object", "array", "integer", "number", "null", List.of("string", "null"), "strange");
    private static final List<String> NAMES = List.of("a", "b", "c");

    private final Random random = new Random(20250615);

    @Test
    void agreesWithTheValidatorWheneverItSaysYes() {
        int sure = 0;
        for (int i = 0; i < 20_000; i++) {
            Row schema = schema(2);
            Object value = value(2);
            if (PlainForm.surelyFits(value, schema)) {
                sure++;
                assertThat(SchemaRegistry.withDefaultDialect(Dialects.getDraft7())
                                .getSchema(JsonNodes.of(schema))
                                .validate(JsonNodes.of(value)))
                        .as("%s against %s", value, schema)
                        .isEmpty();
            }
        }
        assertThat(sure).as("values that were sure to fit").isGreaterThan(1_000);
    }

    private Row schema(int depth) {
        Row schema = new Row();
        if (random.nextInt(4) > 0) {
            schema.put("type", TYPES.get(random.nextInt(TYPES.size() - (random.nextInt(9) == 0 ? 0 : 1))));
        }
        switch (random.nextInt(depth > 0 ? 7 : 4)) {
            case 0 -> schema.put("enum", new ArrayList<>(Arrays.asList("x", 1L, null)));
            case 1 -> schema.put(random.nextBoolean() ? "minimum" : "maximum", (long) random.nextInt(3));
            case 2 -> schema.put("title", "a title");
            case 3 -> schema.put("required", List.of(NAMES.get(random.nextInt(3))));
            case 4 -> schema.put("items", schema(depth - 1));
            default -> {
                schema.put("properties", properties(depth));
                if (random.nextBoolean()) {
                    schema.put("additionalProperties", random.nextBoolean());
                }
            }
        }
        return schema;
    }

    private Row properties(int depth) {
        Row properties = new Row();
        NAMES.subList(0, random.nextInt(3) + 1).forEach(name -> properties.put(name, schema(depth - 1)));
        return properties;
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0 -> "x";
            case 1 -> (long) random.nextInt(4);
            case 2 -> 1.5;
            case 3 -> true;
            case 4 -> "y";
            case 5 -> null;
            case 6 -> new ArrayList<>(Arrays.asList(value(depth - 1), value(depth - 1)));
            default -> {
                Row row = new Row();
                NAMES.subList(0, random.nextInt(4)).forEach(name -> row.put(name, value(depth - 1)));
                yield row;
            }
        };
    }

    @Test
    void isSureOfAnUsualConfiguration() {
        assertThat(PlainForm.surelyFits(row("{\"token\": \"t\", \"pages\": 3}"), row("""
                {"type": "object", "title": "Shop", "required": ["token"], "additionalProperties": true, "properties": {
                  "token": {"type": "string", "airbyte_secret": true, "order": 0, "examples": ["t1"]},
                  "pages": {"type": ["integer", "null"], "minimum": 1}, "unused": {"type": "string", "enum": ["a"]}}}""")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"oneOf\": [{\"type\": \"object\"}]}",
                "{\"properties\": {\"other\": \"no schema\"}}",
                "{\"properties\": {\"token\": {\"type\": \"string\", \"pattern\": \"^t\"}}}",
                "{\"properties\": {\"other\": {\"type\": \"text\"}}}",
                "{\"required\": [\"missing\"]}",
                "{\"required\": \"token\"}",
                "{\"$ref\": \"#/definitions/form\"}",
            })
    void isNotSureWhereItWouldHaveToUnderstandMore(String schema) {
        assertThat(PlainForm.surelyFits(row("{\"token\": \"t\"}"), row(schema))).isFalse();
    }

    private static Row row(String json) {
        return (Row) new JacksonJson().parse(json);
    }
}
