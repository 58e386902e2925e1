package dev.weir.lake.downstream;

import dev.weir.lake.schema.ColumnType;
import dev.weir.lake.schema.ColumnType.Array;
import dev.weir.lake.schema.ColumnType.Decimal;
import dev.weir.lake.schema.ColumnType.Scalar;
import dev.weir.lake.schema.ColumnType.Struct;
import dev.weir.lake.table.PartitionColumn;
import java.util.stream.Collectors;

/** Types in DuckDB: those that it reads from our files. */
final class DuckType {

    private DuckType() {}

    static String of(ColumnType type) {
        if (type instanceof Decimal decimal) {
            return "DECIMAL(" + Decimal.PRECISION + "," + decimal.scale() + ")";
        }
        if (type instanceof Struct struct) {
            return struct.fields().stream()
                    .map(field -> DuckNames.quoted(field.name()) + " " + of(field.type()))
                    .collect(Collectors.joining(", ", "STRUCT(", ")"));
        }
        return type instanceof Array array ? of(array.element()) + "[]" : of((Scalar) type);
    }

    private static String of(Scalar scalar) {
        return switch (scalar) {
            case INT64 -> "BIGINT";
            case DOUBLE -> "DOUBLE";
            case BOOLEAN -> "BOOLEAN";
            case TEXT, JSON -> "VARCHAR";
            case DATE -> "DATE";
            case TIMESTAMP_UTC -> "TIMESTAMPTZ";
            case TIMESTAMP_LOCAL -> "TIMESTAMP";
        };
    }

    static String of(PartitionColumn.Type type) {
        return switch (type) {
            case TEXT -> "VARCHAR";
            case DATE -> "DATE";
            case INTEGER -> "BIGINT";
        };
    }
}
