package dev.weir.lake.downstream;

import dev.weir.lake.schema.ColumnType;
import dev.weir.lake.schema.ColumnType.Array;
import dev.weir.lake.schema.ColumnType.Decimal;
import dev.weir.lake.schema.ColumnType.Scalar;
import dev.weir.lake.schema.ColumnType.Struct;
import dev.weir.lake.table.PartitionColumn;

/**
 * Types in Snowflake.
 *
 * <ul>
 *   <li>JSON text is VARCHAR, as in the file and in DuckDB: models read it alike on both, numbers keep all digits
 *       ({@code PARSE_JSON} makes floating-point numbers of those beyond 38), and who needs a part of it parses it once, in
 *       Silver.
 *   <li>Structs are OBJECT and lists are ARRAY, whatever stands in them: a new field changes no type.
 *   <li>Points in time are TIMESTAMP_LTZ, which is an instant that is shown in the session's zone, exactly what DuckDB calls
 *       TIMESTAMP WITH TIME ZONE, and what Snowflake reads from a Parquet timestamp that is adjusted to UTC.
 * </ul>
 *
 * @see <a href="https://docs.snowflake.com/en/sql-reference/sql/create-file-format">CREATE FILE FORMAT, TYPE = PARQUET</a>
 */
final class SnowflakeType {

    static final String WHOLE = "NUMBER(19,0)";

    private SnowflakeType() {}

    /** The type of a column in the files. */
    static String of(ColumnType type) {
        if (type instanceof Decimal decimal) {
            return "NUMBER(" + Decimal.PRECISION + "," + decimal.scale() + ")";
        }
        if (type instanceof Struct) {
            return "OBJECT";
        }
        return type instanceof Array ? "ARRAY" : of((Scalar) type);
    }

    private static String of(Scalar scalar) {
        return switch (scalar) {
            case INT64 -> WHOLE;
            case DOUBLE -> "FLOAT";
            case BOOLEAN -> "BOOLEAN";
            case TEXT, JSON -> "VARCHAR";
            case DATE -> "DATE";
            case TIMESTAMP_UTC -> "TIMESTAMP_LTZ";
            case TIMESTAMP_LOCAL -> "TIMESTAMP_NTZ";
        };
    }

    /** The type of a column in the paths. */
    static String of(PartitionColumn.Type type) {
        return switch (type) {
            case TEXT -> "VARCHAR";
            case DATE -> "DATE";
            case INTEGER -> WHOLE;
        };
    }
}
