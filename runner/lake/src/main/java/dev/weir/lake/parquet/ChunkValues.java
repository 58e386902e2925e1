package dev.weir.lake.parquet;

import dev.weir.lake.figures.ValueKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/**
 * The values of a column as its statistics have them, made what they mean.
 *
 * @param kind   what they are
 * @param reader makes them so
 */
record ChunkValues(ValueKind kind, Function<Object, @Nullable Object> reader) {

    static ChunkValues of(PrimitiveType type) {
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
            return new ChunkValues(ValueKind.NUMBER, value -> new BigDecimal(unscaled(value), decimal.getScale()));
        }
        if (meaning instanceof DateLogicalTypeAnnotation) {
            return new ChunkValues(ValueKind.DATE, value -> LocalDate.ofEpochDay(((Number) value).longValue()));
        }
        if (meaning instanceof TimestampLogicalTypeAnnotation time) {
            return time.isAdjustedToUTC()
                    ? new ChunkValues(ValueKind.TIMESTAMP, ChunkValues::instant)
                    : new ChunkValues(ValueKind.LOCAL_TIMESTAMP, ChunkValues::local);
        }
        if (meaning instanceof StringLogicalTypeAnnotation) {
            return new ChunkValues(ValueKind.TEXT, value -> ((Binary) value).toStringUsingUTF8());
        }
        return plain(type.getPrimitiveTypeName());
    }

    private static ChunkValues plain(PrimitiveTypeName name) {
        return switch (name) {
            case INT32, INT64 ->
                new ChunkValues(ValueKind.NUMBER, value -> BigDecimal.valueOf(((Number) value).longValue()));
            case FLOAT, DOUBLE -> new ChunkValues(ValueKind.NUMBER, ChunkValues::finite);
            case BOOLEAN -> new ChunkValues(ValueKind.BOOLEAN, value -> value);
            case BINARY, FIXED_LEN_BYTE_ARRAY, INT96 -> new ChunkValues(ValueKind.UNORDERED, value -> null);
        };
    }

    private static BigInteger unscaled(Object value) {
        return value instanceof Binary bytes
                ? new BigInteger(bytes.getBytes())
                : BigInteger.valueOf(((Number) value).longValue());
    }

    /** Infinite numbers are shown as the largest that are not. */
    private static Object finite(Object value) {
        double number = ((Number) value).doubleValue();
        return BigDecimal.valueOf(Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, number)));
    }

    private static Instant instant(Object micros) {
        return Instant.EPOCH.plus(((Number) micros).longValue(), ChronoUnit.MICROS);
    }

    private static LocalDateTime local(Object micros) {
        return instant(micros).atOffset(ZoneOffset.UTC).toLocalDateTime();
    }

    @Nullable
    Object value(@Nullable Object statistic) {
        return statistic == null ? null : reader.apply(statistic);
    }
}
