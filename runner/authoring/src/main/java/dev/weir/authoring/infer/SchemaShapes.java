package dev.weir.authoring.infer;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes shapes of schemas. */
final class SchemaShapes {

    private static final int DEEPEST = 200;

    private SchemaShapes() {}

    /** A shape that widens a schema. */
    static Shape of(Map<String, ?> schema) {
        return of(schema, 0);
    }

    private static Shape of(Map<String, ?> schema, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("Cannot widen the schema: it is nested more than " + DEEPEST
                    + " levels deep (take levels out of it)");
        }
        Declared declared = new Declared(schema);
        Shape shape = new Shape(declared);
        if (declared.isOpaque()) {
            return shape;
        }
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, field) -> shape.declareField(String.valueOf(name), of(member(field), depth + 1)));
        }
        if (schema.get("items") instanceof Map<?, ?> items) {
            shape.declareItems(of(member(items), depth + 1));
        }
        if (schema.get("additionalProperties") instanceof Map<?, ?> values) {
            shape.declareValues(of(member(values), depth + 1));
        }
        return shape;
    }

    /** A schema that is {@code true} says nothing. */
    @SuppressWarnings("unchecked")
    private static Map<String, ?> member(@Nullable Object schema) {
        return schema instanceof Map<?, ?> ? (Map<String, ?>) schema : Map.of();
    }
}
