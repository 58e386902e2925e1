package dev.weir.standard.schema;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.value.Row;
import org.jspecify.annotations.Nullable;

/**
 * The type of a field, which may be a list of some type. A plain text stands for a type of that name.
 *
 * <pre>
 * type: ComplexFieldType
 * field_type: array
 * items:
 *   type: ComplexFieldType
 *   field_type: integer
 * </pre>
 *
 * @param fieldType the type: string, boolean, date, timestamp_without_timezone, timestamp_with_timezone,
 *                  time_without_timezone, time_with_timezone, integer, number, array or object
 * @param items     the type of the elements of an array; any by default
 */
@Component(shorthand = "field_type", since = "6.26.0")
public record ComplexFieldType(String fieldType, @Nullable ComplexFieldType items) {

    public ComplexFieldType {
        if (items != null && !fieldType.equals("array")) {
            throw new IllegalArgumentException("Cannot describe the type '" + fieldType
                    + "': it has items, which only an array has (make field_type array, or remove items)");
        }
    }

    /** The JSON schema of the type. */
    Row schema() {
        Row schema = FieldTypes.schema(fieldType);
        if (items != null) {
            schema.put("items", items.schema());
        }
        return schema;
    }
}
