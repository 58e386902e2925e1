package dev.weir.lake.schema;

import dev.weir.lake.json.JsonText;
import dev.weir.spi.value.Row;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A difference between a stream's schema and the columns that its files had before.
 *
 * @param kind   what is different, and what was done
 * @param field  the field, with dots between levels and {@code []} for the elements of lists
 * @param before what the column held; null if there was none
 * @param after  what the schema says; null if it does not know the field any more
 * @param column what the column holds from this run on; null if there is none
 */
public record SchemaChange(
        Kind kind,
        String field,
        @Nullable ColumnType before,
        @Nullable ColumnType after,
        @Nullable ColumnType column) {

    /** What is different, and what was done. */
    public enum Kind {
        /** The field is new and has a column. */
        ADDED,
        /** The column holds more than before; no value loses a digit. */
        WIDENED,
        /** The schema does not know the field any more; the column stays. */
        GONE,
        /** The schema has another type; the column stays as it is, and values that do not fit are kept elsewhere. */
        CONFLICT,
        /** The schema knows the field again, whose column was kept. */
        BACK,
        /** The field is new and gets no column, as the columns are frozen; its values are kept in {@code _extra}. */
        DRIFT,
        /** The field is new and gets no column, and its values are dropped. */
        DISCARDED
    }

    /** The change as a JSON value. */
    public Row toRow() {
        Row row = Row.of("change", kind.name().toLowerCase(Locale.ROOT));
        row.put("field", field);
        row.put("before", before == null ? null : ColumnJson.type(before));
        row.put("schema", after == null ? null : ColumnJson.type(after));
        row.put("column", column == null ? null : ColumnJson.type(column));
        return row;
    }

    @Override
    public String toString() {
        return switch (kind) {
            case ADDED -> "the field '" + field + "' is new and has a column, " + shown(column);
            case WIDENED ->
                "the column of '" + field + "' is widened from " + shown(before) + " to " + shown(column)
                        + (column != null && column.equals(after) ? "" : ", as the schema says " + shown(after));
            case GONE -> "the schema does not know the field '" + field + "' any more; its column stays";
            case CONFLICT ->
                "the column of '" + field + "' stays " + shown(before) + " although the schema says " + shown(after)
                        + "; values that do not fit are kept apart";
            case BACK -> "the schema knows the field '" + field + "' again, whose column was kept";
            case DRIFT ->
                "the field '" + field
                        + "' is new and gets no column (schema: mode: freeze); its values are kept in _extra";
            case DISCARDED ->
                "the field '" + field + "' is new and gets no column (schema: mode: discard); its values are dropped";
        };
    }

    /** The field with what its column held and what became of it: {@code amount (int64, the schema says text)}. */
    public String types() {
        String now = kind == Kind.WIDENED ? ", now " + shown(column) : ", the schema says " + shown(after);
        return field + " (" + shown(before) + now + ")";
    }

    private static String shown(@Nullable ColumnType type) {
        return type == null ? "nothing" : JsonText.text(ColumnJson.type(type)).replace("\"", "");
    }
}
