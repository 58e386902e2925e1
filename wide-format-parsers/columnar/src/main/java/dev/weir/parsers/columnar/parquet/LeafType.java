package dev.weir.parsers.columnar.parquet;

import dev.weir.parsers.columnar.value.TimeUnit;
import dev.weir.parsers.columnar.value.Times;
import dev.weir.parsers.columnar.value.Values;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.Float16LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntervalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a column become.
 *
 * @param values    makes values of JSON
 * @param numbers   those that are stored as whole numbers
 * @param bytes     those that are stored as bytes
 * @param isOfBytes whether they are stored as bytes
 */
record LeafType(
        Values values, LongFunction<Object> numbers, Function<Binary, @Nullable Object> bytes, boolean isOfBytes) {

    private static final int INTERVAL = 12;

    static LeafType of(PrimitiveType type, Values values) {
        LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
        PrimitiveTypeName stored = type.getPrimitiveTypeName();
        boolean isOfBytes = stored == PrimitiveTypeName.BINARY
                || stored == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY
                || stored == PrimitiveTypeName.INT96;
        return new LeafType(
                values,
                numbers(logical, stored, values),
                stored == PrimitiveTypeName.INT96 ? LeafType::int96 : bytes(logical, values),
                isOfBytes);
    }

    private static LongFunction<Object> numbers(
            @Nullable LogicalTypeAnnotation logical, PrimitiveTypeName stored, Values values) {
        if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
            return value -> values.decimal(BigInteger.valueOf(value), decimal.getScale());
        } else if (logical instanceof DateLogicalTypeAnnotation) {
            return Times::date;
        } else if (logical instanceof TimeLogicalTypeAnnotation time) {
            TimeUnit unit = unit(time.getUnit());
            return value -> Times.time(value, unit);
        } else if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
            TimeUnit unit = unit(timestamp.getUnit());
            boolean isUtc = timestamp.isAdjustedToUTC();
            return value -> Times.timestamp(value, unit, isUtc);
        } else if (logical instanceof IntLogicalTypeAnnotation whole && !whole.isSigned()) {
            return stored == PrimitiveTypeName.INT32 ? value -> value & 0xFFFFFFFFL : Values::unsigned;
        }
        return value -> value;
    }

    private static TimeUnit unit(LogicalTypeAnnotation.TimeUnit unit) {
        return TimeUnit.valueOf(unit.name());
    }

    private static Function<Binary, @Nullable Object> bytes(@Nullable LogicalTypeAnnotation logical, Values values) {
        if (logical instanceof StringLogicalTypeAnnotation
                || logical instanceof EnumLogicalTypeAnnotation
                || logical instanceof JsonLogicalTypeAnnotation) {
            return value -> text(value, values);
        } else if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
            return value -> values.decimal(value.getBytesUnsafe(), decimal.getScale());
        } else if (logical instanceof UUIDLogicalTypeAnnotation) {
            return value -> Values.uuid(value.getBytesUnsafe());
        } else if (logical instanceof Float16LogicalTypeAnnotation) {
            return value -> values.half(littleEndian(value).getShort());
        } else if (logical instanceof IntervalLogicalTypeAnnotation) {
            return LeafType::interval;
        }
        return value -> values.bytes(value.getBytesUnsafe());
    }

    private static String text(Binary value, Values values) {
        byte[] bytes = value.getBytesUnsafe();
        return values.text(bytes, 0, bytes.length);
    }

    private static ByteBuffer littleEndian(Binary value) {
        return ByteBuffer.wrap(value.getBytesUnsafe()).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static Object int96(Binary value) {
        ByteBuffer bytes = littleEndian(value);
        return Times.int96(bytes.getLong(), bytes.getInt() & 0xFFFFFFFFL);
    }

    private static Object interval(Binary value) {
        ByteBuffer bytes = littleEndian(value);
        if (bytes.remaining() != INTERVAL) {
            throw new IllegalArgumentException("an interval has " + bytes.remaining() + " bytes");
        }
        long months = bytes.getInt() & 0xFFFFFFFFL;
        long days = bytes.getInt() & 0xFFFFFFFFL;
        return Times.interval(months, days, (bytes.getInt() & 0xFFFFFFFFL) * 1_000_000);
    }
}
