package dev.weir.authoring.scaffold.openapi;

import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes JSON schemas of records out of those of a description: references are put in, cycles and what is too deep or too much is
 * left open, every field may be null. For one stream.
 */
final class SchemaConversion {

    private static final int DEEPEST = 12;
    private static final int MOST = 5_000;
    private static final Set<String> TYPES = Set.of("object", "array", "string", "number", "integer", "boolean");

    private final ApiDocument document;
    private final List<MappingNode> open = new ArrayList<>();
    private final Set<String> left = new LinkedHashSet<>();
    private int count;

    SchemaConversion(ApiDocument document) {
        this.document = document.telling(left::add);
    }

    /** What had to be left open. */
    Set<String> left() {
        return left;
    }

    /** The schema of records. */
    Map<String, @Nullable Object> record(MappingNode schema) {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        record.put("$schema", "http://json-schema.org/draft-07/schema#");
        record.put("type", "object");
        record.put("additionalProperties", true);
        open.add(schema);
        record.put("properties", properties(Flattened.of(schema, document).properties()));
        return record;
    }

    private Map<String, @Nullable Object> properties(Map<String, Node> properties) {
        Map<String, @Nullable Object> converted = new LinkedHashMap<>();
        properties.forEach((name, property) -> converted.put(name, field(property)));
        return converted;
    }

    private Map<String, @Nullable Object> field(Node node) {
        MappingNode schema = document.resolved(node);
        if (schema == null) {
            return anything();
        }
        if (open.contains(schema)) {
            return object();
        }
        if (open.size() > DEEPEST || count++ > MOST) {
            left.add("fields of schemas that are deeper than " + DEEPEST + " levels, or beyond " + MOST);
            return object();
        }
        open.add(schema);
        Map<String, @Nullable Object> converted = converted(schema, Flattened.of(schema, document));
        open.remove(open.size() - 1);
        return converted;
    }

    private Map<String, @Nullable Object> converted(MappingNode schema, Flattened flat) {
        Set<String> types = new LinkedHashSet<>(flat.types());
        types.retainAll(TYPES);
        if (types.isEmpty() && !flat.properties().isEmpty()) {
            types.add("object");
        } else if (types.isEmpty()) {
            return anything();
        }
        Map<String, @Nullable Object> converted = new LinkedHashMap<>();
        List<String> named = new ArrayList<>(types);
        named.add("null");
        converted.put("type", named);
        String description = flat.description();
        if (!description.isEmpty()) {
            converted.put("description", description);
        }
        if (types.contains("string")) {
            format(flat.format(), converted);
        }
        if (types.contains("object")) {
            object(schema, flat, converted);
        }
        if (types.contains("array") && flat.items() != null) {
            converted.put("items", field(flat.items()));
        }
        return converted;
    }

    private static void format(String format, Map<String, @Nullable Object> converted) {
        if (format.equals("date")) {
            converted.put("format", "date");
        } else if (format.equals("date-time")) {
            converted.put("format", "date-time");
            converted.put("airbyte_type", "timestamp_with_timezone");
        }
    }

    private void object(MappingNode schema, Flattened flat, Map<String, @Nullable Object> converted) {
        Node values = schema.get("additionalProperties");
        if (!flat.properties().isEmpty()) {
            converted.put("properties", properties(flat.properties()));
        } else if (values instanceof MappingNode mapping && !mapping.entries().isEmpty()) {
            converted.put("additionalProperties", field(values));
        } else {
            converted.put("additionalProperties", true);
        }
    }

    private static Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("type", List.of("object", "null"));
        object.put("additionalProperties", true);
        return object;
    }

    private static Map<String, @Nullable Object> anything() {
        Map<String, @Nullable Object> anything = new LinkedHashMap<>();
        anything.put("type", List.of("object", "array", "string", "number", "boolean", "null"));
        return anything;
    }
}
