package dev.weir.lake.schema;

import dev.weir.lake.schema.ColumnType.Decimal;
import dev.weir.lake.schema.ColumnType.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * Which types a column may change to while its old files stay as they are. Whole numbers become decimal ones, and nothing
 * else: as DOUBLE they would lose digits beyond 2^53 where old files are read as the new type, and a reader such as DuckDB
 * reads decimal numbers of two scales by the smaller one.
 */
final class Widening {

    /** The digits behind the point of a number that is not said to have fewer. */
    private static final int SCALE = 9;

    private static final int LARGEST_SCALE = 18;

    private Widening() {}

    /** Whether a column takes every value of a type. */
    static boolean holds(ColumnType column, ColumnType type) {
        if (column.equals(type) || column == Scalar.JSON) {
            return true;
        }
        if (column instanceof Decimal decimal) {
            return type == Scalar.INT64
                    || (type == Scalar.DOUBLE && decimal.scale() >= SCALE)
                    || (type instanceof Decimal other && other.scale() <= decimal.scale());
        }
        return false;
    }

    /** The type that takes the values of both, old files included; null if there is none. */
    static @Nullable ColumnType of(ColumnType column, ColumnType type) {
        if (column != Scalar.INT64) {
            return null;
        }
        if (type == Scalar.DOUBLE) {
            return new Decimal(SCALE);
        }
        return type instanceof Decimal decimal && decimal.scale() <= LARGEST_SCALE ? decimal : null;
    }
}
