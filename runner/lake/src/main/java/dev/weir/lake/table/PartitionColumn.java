package dev.weir.lake.table;

import dev.weir.spi.value.Row;
import java.util.Locale;

/**
 * A column that stands in the paths of a table's files as {@code key=value} and not in the files.
 *
 * @param key  the column's name
 * @param type what its values are
 */
public record PartitionColumn(String key, Type type) {

    /** The value in a path of rows that have none. */
    public static final String NO_VALUE = "__HIVE_DEFAULT_PARTITION__";

    /** What the values of a partition column are. */
    public enum Type {
        /** Text. */
        TEXT,
        /** Days, {@code 2024-02-29}. */
        DATE,
        /** Whole numbers. */
        INTEGER
    }

    /** The column as a JSON value. */
    public Row toRow() {
        Row row = Row.of("key", key);
        row.put("type", type.name().toLowerCase(Locale.ROOT));
        return row;
    }

    /** The column from its JSON value. */
    public static PartitionColumn of(Row row) {
        if (row.get("key") instanceof String key && row.get("type") instanceof String type) {
            return new PartitionColumn(key, Type.valueOf(type.toUpperCase(Locale.ROOT)));
        }
        throw new IllegalArgumentException("not a partition column: " + row.keySet());
    }
}
