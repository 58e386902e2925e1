package dev.weir.lake.schema;

/**
 * A named column, or a field of a struct.
 *
 * @param name  the column's name, as files have it
 * @param field the field's name, as records have it
 * @param type  what it holds
 */
public record Column(String name, String field, ColumnType type) {

    /** A column named like its field. */
    public Column(String name, ColumnType type) {
        this(name, name, type);
    }

    /** The same column of another type. */
    public Column with(ColumnType other) {
        return new Column(name, field, other);
    }
}
