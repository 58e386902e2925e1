package dev.weir.standard.schema;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The names of types that schemas are made of, as Airbyte defines them. */
final class FieldTypes {

    private static final Row SCHEMAS = schemas();

    private FieldTypes() {}

    private static Row schemas() {
        Row schemas = new Row();
        schemas.put("string", typed("string", Map.of()));
        schemas.put("boolean", typed("boolean", Map.of()));
        schemas.put("date", formatted("date", ""));
        schemas.put("timestamp_without_timezone", formatted("date-time", "timestamp_without_timezone"));
        schemas.put("timestamp_with_timezone", formatted("date-time", ""));
        schemas.put("time_without_timezone", formatted("time", "time_without_timezone"));
        schemas.put("time_with_timezone", formatted("time", "time_with_timezone"));
        schemas.put("integer", typed("integer", Map.of()));
        schemas.put("number", typed("number", Map.of()));
        schemas.put("array", typed("array", Map.of()));
        schemas.put("object", typed("object", Map.of()));
        return schemas;
    }

    private static Row typed(String type, Map<String, String> more) {
        Row schema = Row.of("type", new ArrayList<>(List.of("null", type)));
        schema.putAll(more);
        return schema;
    }

    private static Row formatted(String format, String airbyteType) {
        Row schema = typed("string", Map.of("format", format));
        if (!airbyteType.isEmpty()) {
            schema.put("airbyte_type", airbyteType);
        }
        return schema;
    }

    /** The JSON schema of a type; a copy. */
    static Row schema(String name) {
        if (SCHEMAS.get(name) instanceof Row known) {
            return known.copy();
        }
        throw new ConnectorException(
                FailureType.CONFIG,
                "Cannot describe a field: '" + name + "' is no type (map it to one of "
                        + String.join(", ", SCHEMAS.keySet()) + " with types_mapping)");
    }
}
