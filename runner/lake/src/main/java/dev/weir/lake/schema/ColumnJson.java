package dev.weir.lake.schema;

import dev.weir.lake.schema.ColumnType.Array;
import dev.weir.lake.schema.ColumnType.Decimal;
import dev.weir.lake.schema.ColumnType.Scalar;
import dev.weir.lake.schema.ColumnType.Struct;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Columns as JSON values: {@code {"name": "id", "type": "int64"}}, with {@code "field"} if the records' field has another
 * name. The type is a scalar's name in small letters,
 * {@code {"decimal": 9}} with the digits behind the point, {@code {"struct": [columns]}} or {@code {"list": type}}.
 */
public final class ColumnJson {

    private ColumnJson() {}

    /** The columns as a JSON value. */
    public static List<Row> of(List<Column> columns) {
        return columns.stream().map(ColumnJson::of).toList();
    }

    private static Row of(Column column) {
        Row row = Row.of("name", column.name());
        if (!column.field().equals(column.name())) {
            row.put("field", column.field());
        }
        row.put("type", type(column.type()));
        return row;
    }

    /** A type as a JSON value. */
    static Object type(ColumnType type) {
        if (type instanceof Decimal decimal) {
            return Row.of("decimal", (long) decimal.scale());
        }
        if (type instanceof Struct struct) {
            return Row.of("struct", of(struct.fields()));
        }
        if (type instanceof Array array) {
            return Row.of("list", type(array.element()));
        }
        return ((Scalar) type).name().toLowerCase(Locale.ROOT);
    }

    /**
     * The columns from their JSON value; none from null.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static List<Column> columns(@Nullable Object value) {
        List<Column> columns = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> columns.add(column(item)));
        }
        return columns;
    }

    private static Column column(@Nullable Object value) {
        if (value instanceof Row row && row.get("name") instanceof String name) {
            String field = row.get("field") instanceof String other ? other : name;
            return new Column(name, field, type(row.get("type")));
        }
        throw new IllegalArgumentException("not a column: " + value);
    }

    private static ColumnType type(@Nullable Object value) {
        if (value instanceof String name) {
            return Scalar.valueOf(name.toUpperCase(Locale.ROOT));
        }
        if (value instanceof Row row && row.get("decimal") instanceof Long scale) {
            return new Decimal(scale.intValue());
        }
        if (value instanceof Row row && row.get("struct") instanceof List<?> fields) {
            return new Struct(columns(fields));
        }
        if (value instanceof Row row && row.containsKey("list")) {
            return new Array(type(row.get("list")));
        }
        throw new IllegalArgumentException("not a column's type: " + value);
    }
}
