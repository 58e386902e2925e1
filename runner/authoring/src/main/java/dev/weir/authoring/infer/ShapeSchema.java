package dev.weir.authoring.infer;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes shapes as schemas. */
final class ShapeSchema {

    private ShapeSchema() {}

    /** The schema of a whole record. */
    static Map<String, @Nullable Object> root(Shape shape) {
        Declared declared = shape.declared();
        if (declared != null) {
            return widened(shape, declared);
        }
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("type", "object");
        schema.put("additionalProperties", true);
        schema.put("properties", properties(shape));
        return schema;
    }

    private static Map<String, @Nullable Object> of(Shape shape) {
        Declared declared = shape.declared();
        return declared == null ? inferred(shape) : widened(shape, declared);
    }

    private static Map<String, @Nullable Object> properties(Shape shape) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        shape.fields().forEach((name, field) -> properties.put(name, of(field)));
        return properties;
    }

    private static Map<String, @Nullable Object> inferred(Shape shape) {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        Set<JsonKind> kinds = EnumSet.of(JsonKind.NULL);
        kinds.addAll(shape.kinds().keySet());
        schema.put("type", type(kinds));
        if (kinds.contains(JsonKind.STRING)) {
            schema.putAll(shape.format().keywords());
        }
        if (kinds.contains(JsonKind.OBJECT)) {
            object(shape, schema);
        }
        Shape items = shape.items();
        if (kinds.contains(JsonKind.ARRAY) && items != null) {
            schema.put("items", of(items));
        }
        return schema;
    }

    private static void object(Shape shape, Map<String, @Nullable Object> schema) {
        Shape values = shape.values();
        if (!shape.fields().isEmpty()) {
            schema.put("properties", properties(shape));
        }
        if (values != null) {
            schema.put("additionalProperties", of(values));
        } else if (shape.isCut()) {
            schema.put("additionalProperties", true);
        }
    }

    /** The types as a schema names them: one by its name, several as a list; whole numbers are numbers. */
    static Object type(Set<JsonKind> kinds) {
        List<String> words = words(kinds);
        return words.size() == 1 ? words.get(0) : words;
    }

    static List<String> words(Set<JsonKind> kinds) {
        Set<JsonKind> named = EnumSet.copyOf(kinds);
        if (named.contains(JsonKind.NUMBER)) {
            named.remove(JsonKind.INTEGER);
        }
        return named.stream().map(JsonKind::word).toList();
    }

    /** What was declared, with as little changed as takes in what was seen. */
    private static Map<String, @Nullable Object> widened(Shape shape, Declared declared) {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>(declared.keywords());
        if (declared.isOpaque()) {
            return schema;
        }
        if (!shape.kinds().keySet().stream().allMatch(declared::allows)) {
            schema.put("type", type(kinds(shape, declared)));
        }
        if (declared.lostFormat() != null) {
            schema.remove("format");
            schema.remove("airbyte_type");
        }
        if (declared.lostWords() != null) {
            schema.remove("enum");
            schema.remove("const");
        }
        if (!declared.lostRequired().isEmpty()) {
            schema.put("required", List.copyOf(declared.required()));
        }
        inner(shape, schema);
        return schema;
    }

    /** All types that a place allows, those that were declared and those that were seen. */
    static Set<JsonKind> kinds(Shape shape, Declared declared) {
        Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
        kinds.addAll(declared.kinds());
        kinds.addAll(shape.kinds().keySet());
        return kinds;
    }

    private static void inner(Shape shape, Map<String, @Nullable Object> schema) {
        Shape items = shape.items();
        Shape values = shape.values();
        if (!shape.fields().isEmpty()) {
            schema.put("properties", properties(shape));
        }
        if (items != null) {
            schema.put("items", of(items));
        }
        if (values != null) {
            schema.put("additionalProperties", of(values));
        }
    }
}
