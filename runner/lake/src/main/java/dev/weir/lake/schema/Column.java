package dev.weir.lake.schema;

/**
 * A named column, or a field of a struct.
 *
 * @param name the field's name, as records have it
 * @param type what it holds
 */
public record Column(String name, ColumnType type) {}
