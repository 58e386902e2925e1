package dev.weir.lake.convert;

import dev.weir.lake.schema.ColumnType;
import dev.weir.lake.schema.ColumnType.Decimal;
import dev.weir.lake.schema.ColumnType.Scalar;

/** Puts JSON values into a leaf column. For one thread at a time. */
public interface Conversion {

    /** Puts a value that is not null, or says that it does not fit and puts nothing. */
    Fit put(Object value, int repetition, LeafColumn column);

    /** Whether it takes texts as the source's JSON ({@link dev.weir.spi.value.JsonText}) as well as values. */
    static boolean takesJsonText(ColumnType leaf) {
        return leaf == Scalar.TEXT;
    }

    /** The conversion for a leaf's type. */
    static Conversion of(ColumnType leaf) {
        if (leaf instanceof Decimal decimal) {
            return new ToDecimal(decimal.scale());
        }
        return switch ((Scalar) leaf) {
            case INT64 -> Numbers::putLong;
            case DOUBLE -> Numbers::putDouble;
            case BOOLEAN -> Conversion::putBoolean;
            case TEXT -> Texts::putText;
            case JSON -> Texts::putJson;
            case DATE -> new ToTime(ToTime.Target.DATE);
            case TIMESTAMP_UTC -> new ToTime(ToTime.Target.UTC);
            case TIMESTAMP_LOCAL -> new ToTime(ToTime.Target.LOCAL);
        };
    }

    private static Fit putBoolean(Object value, int repetition, LeafColumn column) {
        if (value instanceof Boolean flag) {
            column.putBoolean(repetition, flag);
            return Fit.EXACT;
        }
        if ("true".equals(value) || "false".equals(value)) {
            column.putBoolean(repetition, "true".equals(value));
            return Fit.EXACT;
        }
        return Fit.NONE;
    }
}
