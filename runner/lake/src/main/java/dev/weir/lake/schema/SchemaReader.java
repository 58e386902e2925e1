package dev.weir.lake.schema;

import dev.weir.lake.schema.ColumnType.Array;
import dev.weir.lake.schema.ColumnType.Decimal;
import dev.weir.lake.schema.ColumnType.Scalar;
import dev.weir.lake.schema.ColumnType.Struct;
import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Column types from JSON schema, in these steps, the first that holds:
 *
 * <ol>
 *   <li>{@code anyOf} and {@code oneOf} without {@code type}: the one type that all alternatives but null have.
 *   <li>decimal (38 digits): {@code airbyte_type} {@code big_integer} (no fraction) or {@code big_number},
 *       {@code format: decimal}, or {@code multipleOf} of 1, 0.1, 0.01 … on a number or text; the digits behind the
 *       point are those of {@code multipleOf}, else 9.
 *   <li>integer; number; boolean; text with {@code format} {@code date} or {@code date-time} (with
 *       {@code airbyte_type: timestamp_without_timezone} a local one); other text.
 *   <li>text that may also be a number or a boolean: text.
 *   <li>objects with properties: structs. Arrays with items: lists.
 *   <li>everything else: JSON text.
 * </ol>
 */
final class SchemaReader {

    private static final int DEFAULT_SCALE = 9;
    private static final int LARGEST_SCALE = 18;
    private static final Set<String> SCALARS = Set.of("string", "integer", "number", "boolean");

    private SchemaReader() {}

    /** A column for each property. */
    static List<Column> properties(Row schema) {
        List<Column> columns = new ArrayList<>();
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, property) -> columns.add(new Column((String) name, type(property))));
        }
        return columns;
    }

    private static ColumnType type(@Nullable Object schema) {
        if (!(schema instanceof Row row)) {
            return Scalar.JSON;
        }
        Set<String> types = types(row.get("type"));
        if (types.isEmpty()) {
            return alternatives(row);
        }
        if (isDecimal(row, types)) {
            return new Decimal(scale(row));
        }
        return types.size() == 1 ? single(types.iterator().next(), row) : several(types);
    }

    private static Set<String> types(@Nullable Object type) {
        Set<String> types = new HashSet<>();
        if (type instanceof String name) {
            types.add(name);
        } else if (type instanceof List<?> names) {
            names.forEach(name -> types.add(String.valueOf(name)));
        }
        types.remove("null");
        return types;
    }

    private static ColumnType alternatives(Row row) {
        Object choices = row.containsKey("anyOf") ? row.get("anyOf") : row.get("oneOf");
        Set<ColumnType> found = new HashSet<>();
        if (choices instanceof List<?> list) {
            list.stream().filter(choice -> !isNull(choice)).forEach(choice -> found.add(type(choice)));
        }
        return found.size() == 1 ? found.iterator().next() : Scalar.JSON;
    }

    private static boolean isNull(@Nullable Object schema) {
        return schema instanceof Row row
                && row.containsKey("type")
                && types(row.get("type")).isEmpty();
    }

    private static ColumnType single(String type, Row row) {
        return switch (type) {
            case "integer" -> Scalar.INT64;
            case "number" -> "integer".equals(row.get("airbyte_type")) ? Scalar.INT64 : Scalar.DOUBLE;
            case "boolean" -> Scalar.BOOLEAN;
            case "string" -> text(row);
            case "object" -> object(row);
            case "array" -> array(row);
            default -> Scalar.JSON;
        };
    }

    private static ColumnType several(Set<String> types) {
        if (types.equals(Set.of("integer", "number"))) {
            return Scalar.DOUBLE;
        }
        return types.contains("string") && SCALARS.containsAll(types) ? Scalar.TEXT : Scalar.JSON;
    }

    private static ColumnType text(Row row) {
        if ("date".equals(row.get("format"))) {
            return Scalar.DATE;
        }
        if (!"date-time".equals(row.get("format"))) {
            return Scalar.TEXT;
        }
        boolean local = "timestamp_without_timezone".equals(row.get("airbyte_type"));
        return local ? Scalar.TIMESTAMP_LOCAL : Scalar.TIMESTAMP_UTC;
    }

    private static ColumnType object(Row row) {
        List<Column> fields = properties(row);
        return fields.isEmpty() ? Scalar.JSON : new Struct(fields);
    }

    private static ColumnType array(Row row) {
        boolean known = row.get("items") instanceof Row items && !items.isEmpty();
        return known ? new Array(type(row.get("items"))) : Scalar.JSON;
    }

    private static boolean isDecimal(Row row, Set<String> types) {
        Object airbyteType = row.get("airbyte_type");
        boolean numeric = types.contains("number") || types.contains("string");
        return SCALARS.containsAll(types)
                && !types.contains("boolean")
                && ("big_integer".equals(airbyteType)
                        || "big_number".equals(airbyteType)
                        || (numeric && "decimal".equals(row.get("format")))
                        || (numeric && multipleOf(row) >= 0));
    }

    private static int scale(Row row) {
        if ("big_integer".equals(row.get("airbyte_type"))) {
            return 0;
        }
        int scale = multipleOf(row);
        return scale < 0 ? DEFAULT_SCALE : scale;
    }

    /** The n of a {@code multipleOf} that is 10 to the power of -n, from 0 to 18; else -1. */
    private static int multipleOf(Row row) {
        if (!(row.get("multipleOf") instanceof Number number)) {
            return -1;
        }
        BigDecimal step = new BigDecimal(number.toString()).stripTrailingZeros();
        boolean power = step.unscaledValue().equals(java.math.BigInteger.ONE);
        return power && step.scale() >= 0 && step.scale() <= LARGEST_SCALE ? step.scale() : -1;
    }
}
