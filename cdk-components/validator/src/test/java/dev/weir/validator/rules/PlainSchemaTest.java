package dev.weir.validator.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlainSchemaTest {

    private static final List<String> KEYWORDS = List.of(
            "type",
            "properties",
            "items",
            "required",
            "enum",
            "oneOf",
            "anyOf",
            "title",
            "description",
            "format",
            "minimum",
            "maxLength",
            "uniqueItems",
            "default",
            "const",
            "additionalProperties",
            "$schema",
            "$ref",
            "pattern",
            "examples",
            "not",
            "definitions",
            "if",
            "multipleOf",
            "airbyte_secret",
            "order",
            "dependencies",
            "contains",
            "readOnly");
    private static final Position PLACE = new Position("s", 1, 1);

    @Test
    void whatItIsSureOfIsASchema() {
        Random random = new Random(11);
        int sure = 0;
        for (int i = 0; i < 20_000; i++) {
            Node schema = Node.of(schema(random, 3), PLACE);
            if (PlainSchema.isSurelyOne(schema)) {
                sure++;
                assertThat(MetaSchema.errors(schema))
                        .as(String.valueOf(schema.plain()))
                        .isEmpty();
            }
        }
        assertThat(sure).isGreaterThan(1_000);
    }

    @Test
    void itIsSureOfWhatManifestsHave() {
        Map<String, Object> schema = Map.of(
                "$schema",
                "http://json-schema.org/draft-07/schema#",
                "type",
                List.of("null", "object"),
                "additionalProperties",
                true,
                "properties",
                Map.of("id", Map.of("type", "string", "airbyte_secret", true)));

        assertThat(PlainSchema.isSurelyOne(Node.of(schema, PLACE))).isTrue();
    }

    private static Object schema(Random random, int depth) {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String keyword = KEYWORDS.get(random.nextInt(KEYWORDS.size()));
            schema.put(keyword, random.nextInt(3) == 0 ? value(random, depth) : fitting(keyword, random, depth));
        }
        return schema;
    }

    private static @Nullable Object fitting(String keyword, Random random, int depth) {
        return switch (keyword) {
            case "type" -> random.nextBoolean() ? "string" : List.of("null", random.nextBoolean() ? "null" : "integer");
            case "properties", "definitions" -> Map.of("a", depth == 0 ? true : schema(random, depth - 1));
            case "oneOf", "anyOf" -> List.of(depth == 0 ? true : schema(random, depth - 1));
            case "items", "not", "if", "contains", "additionalProperties" ->
                depth == 0 ? false : schema(random, depth - 1);
            case "required" -> random.nextBoolean() ? List.of("a", "b") : List.of();
            case "enum", "examples" -> List.of("a", 1L);
            case "minimum", "maxLength" -> (long) random.nextInt(5);
            case "uniqueItems", "readOnly", "airbyte_secret" -> true;
            case "$ref" -> random.nextBoolean() ? "#/definitions/a" : "a b";
            case "pattern" -> random.nextBoolean() ? "^\\d{4}-[0-9]{2}$" : "(";
            default -> "text";
        };
    }

    private static @Nullable Object value(Random random, int depth) {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1 -> -3L;
            case 2 -> 1.5;
            case 3 -> "string";
            case 4 -> true;
            case 5 -> List.of();
            case 6 -> new ArrayList<>(Arrays.asList("a", "a", null));
            default -> depth == 0 ? Map.of() : schema(random, depth - 1);
        };
    }
}
