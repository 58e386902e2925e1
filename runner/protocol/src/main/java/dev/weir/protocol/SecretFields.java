package dev.weir.protocol;

import dev.weir.spi.value.Row;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The fields of a configuration that its schema marks {@code airbyte_secret}. */
public final class SecretFields {

    private final BiConsumer<String, Object> found;

    private SecretFields(BiConsumer<String, Object> found) {
        this.found = found;
    }

    /** Hands over each secret, a text or a number, with its field: {@code credentials.client_secret}. One may come several times. */
    public static void visit(Row schema, Row config, BiConsumer<String, Object> found) {
        new SecretFields(found).collect(schema, config, "");
    }

    private void collect(@Nullable Object schema, @Nullable Object value, String field) {
        if (!(schema instanceof Row node) || value == null) {
            return;
        }
        if (Boolean.TRUE.equals(node.get("airbyte_secret"))) {
            addScalars(value, field);
        }
        if (node.get("properties") instanceof Row properties && value instanceof Row fields) {
            properties.forEach((name, property) -> collect(property, fields.get(name), below(field, name)));
        }
        for (String alternatives : List.of("oneOf", "anyOf", "allOf")) {
            if (node.get(alternatives) instanceof List<?> schemas) {
                schemas.forEach(alternative -> collect(alternative, value, field));
            }
        }
        if (value instanceof List<?> elements) {
            elements.forEach(element -> collect(node.get("items"), element, field));
        }
    }

    private void addScalars(@Nullable Object value, String field) {
        if (value instanceof Row row) {
            row.forEach((name, element) -> addScalars(element, below(field, name)));
        } else if (value instanceof List<?> list) {
            list.forEach(element -> addScalars(element, field));
        } else if (value instanceof String || value instanceof Number) {
            found.accept(field, value);
        }
    }

    private static String below(String field, String name) {
        return field.isEmpty() ? name : field + "." + name;
    }
}
