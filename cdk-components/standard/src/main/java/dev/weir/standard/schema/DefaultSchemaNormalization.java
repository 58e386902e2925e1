package dev.weir.standard.schema;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.record.SchemaNormalization;
import dev.weir.spi.value.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Casts the values of records to the types of the stream's schema, at every depth; a value that cannot be cast stays as
 * it is. Written as {@code Default}. A property with several types (beside null) is not cast, nor are values that only
 * {@code anyOf}, {@code oneOf}, {@code allOf}, {@code patternProperties} or {@code additionalProperties} describe.
 *
 * <pre>
 * type: DefaultSchemaNormalization
 * </pre>
 */
@Component(scalars = {"Default"})
public record DefaultSchemaNormalization() implements SchemaNormalization {

    private static final int MAX_DEPTH = 200;

    @Override
    public void normalize(Row record, Row schema) {
        descend(record, schema, schema, 0);
    }

    private static void descend(@Nullable Object value, Row schema, Row root, int depth) {
        if (depth > MAX_DEPTH) {
            return;
        }
        if (value instanceof Row row && schema.get("properties") instanceof Row properties) {
            properties(row, properties, root, depth);
        }
        if (value instanceof List<?> list && schema.get("items") instanceof Row items) {
            items(list, items, root, depth);
        }
        if (schema.get("$ref") instanceof String reference && resolve(reference, root) instanceof Row target) {
            descend(value, target, root, depth + 1);
        }
    }

    private static void properties(Row row, Row properties, Row root, int depth) {
        for (int i = 0; i < row.size(); i++) {
            if (properties.get(row.keyAt(i)) instanceof Row schema) {
                Object cast = Cast.to(row.valueAt(i), schema);
                row.setValueAt(i, cast);
                descend(cast, schema, root, depth + 1);
            }
        }
    }

    @SuppressWarnings("unchecked") // lists inside records hold JSON values
    private static void items(List<?> list, Row schema, Row root, int depth) {
        List<@Nullable Object> values = (List<@Nullable Object>) list;
        for (int i = 0; i < values.size(); i++) {
            Object cast = Cast.to(values.get(i), schema);
            values.set(i, cast);
            descend(cast, schema, root, depth + 1);
        }
    }

    /** The part of the schema that a reference within it names; null if it names another. */
    private static @Nullable Object resolve(String reference, Row root) {
        if (!reference.startsWith("#")) {
            return null;
        }
        Object target = root;
        for (String key : reference.substring(1).split("/")) {
            String name = key.replace("~1", "/").replace("~0", "~");
            if (!name.isEmpty()) {
                target = target instanceof Row row ? row.get(name) : null;
            }
        }
        return target;
    }
}
