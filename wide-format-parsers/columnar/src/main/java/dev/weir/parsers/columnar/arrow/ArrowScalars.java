package dev.weir.parsers.columnar.arrow;

import dev.weir.parsers.columnar.value.RecordMeter;
import dev.weir.parsers.columnar.value.TimeUnit;
import dev.weir.parsers.columnar.value.Times;
import dev.weir.parsers.columnar.value.Values;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import org.apache.arrow.flatbuf.Date;
import org.apache.arrow.flatbuf.DateUnit;
import org.apache.arrow.flatbuf.Decimal;
import org.apache.arrow.flatbuf.Duration;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.FixedSizeBinary;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.Interval;
import org.apache.arrow.flatbuf.IntervalUnit;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.Time;
import org.apache.arrow.flatbuf.Timestamp;
import org.apache.arrow.flatbuf.Type;
import org.jspecify.annotations.Nullable;

/** Makes columns of values that hold no others. */
final class ArrowScalars {

    private static final long MILLIS_A_DAY = 86_400_000;
    private static final int MOST_DECIMAL = 32;

    private final BatchBuffers in;
    private final Values values;
    private final RecordMeter meter;
    private final ArrowTexts texts;

    ArrowScalars(BatchBuffers in, Values values, RecordMeter meter) {
        this.in = in;
        this.values = values;
        this.meter = meter;
        this.texts = new ArrowTexts(in, meter);
    }

    ArrowColumn column(ArrowField named) throws IOException {
        Field field = named.field();
        if (field.typeType() == Type.Null) {
            return nothing(in.node());
        }
        Validity validity = Validity.of(in.node(), in.buffer(), in.isSkipping());
        Function<byte[], Object> text = bytes -> values.text(bytes, 0, bytes.length);
        return switch (field.typeType()) {
            case Type.Utf8 -> texts.column(validity, false, text);
            case Type.LargeUtf8 -> texts.column(validity, true, text);
            case Type.Binary -> texts.column(validity, false, values::bytes);
            case Type.LargeBinary -> texts.column(validity, true, values::bytes);
            case Type.Utf8View -> texts.views(validity, text);
            case Type.BinaryView -> texts.views(validity, values::bytes);
            case Type.FixedSizeBinary -> fixed(named, validity, in.buffer());
            default -> column(validity, made(field, in.buffer()));
        };
    }

    private ArrowColumn nothing(FieldNode node) {
        long length = node.length();
        return index -> {
            if (index < 0 || index >= length) {
                throw new IndexOutOfBoundsException("a column has no value " + index);
            }
            meter.value();
            return null;
        };
    }

    private ArrowColumn column(Validity validity, IntFunction<@Nullable Object> made) {
        return index -> {
            boolean isNull = validity.isNull(index);
            meter.value();
            return isNull ? null : made.apply(index);
        };
    }

    private ArrowColumn fixed(ArrowField named, Validity validity, ByteBuffer data) {
        int width = ((FixedSizeBinary) named.field().type(new FixedSizeBinary())).byteWidth();
        Function<byte[], Object> made = named.isUuid() ? Values::uuid : values::bytes;
        return column(validity, index -> {
            meter.value(2L * width);
            return made.apply(bytes(data, ArrowNumbers.at(index, width), width));
        });
    }

    private static byte[] bytes(ByteBuffer data, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, data.capacity());
        byte[] bytes = new byte[length];
        data.get(offset, bytes);
        return bytes;
    }

    private IntFunction<@Nullable Object> made(Field field, ByteBuffer data) {
        return switch (field.typeType()) {
            case Type.Int -> whole((Int) field.type(new Int()), data);
            case Type.FloatingPoint -> floating((FloatingPoint) field.type(new FloatingPoint()), data);
            case Type.Bool -> index -> (data.get(index >> 3) >> (index & 7) & 1) == 1;
            case Type.Decimal -> decimal((Decimal) field.type(new Decimal()), data);
            case Type.Date -> date((Date) field.type(new Date()), data);
            case Type.Time -> time((Time) field.type(new Time()), data);
            case Type.Timestamp -> timestamp((Timestamp) field.type(new Timestamp()), data);
            case Type.Duration -> duration((Duration) field.type(new Duration()), data);
            case Type.Interval -> interval((Interval) field.type(new Interval()), data);
            default -> throw new IllegalArgumentException("a column has an unknown type");
        };
    }

    private static IntFunction<@Nullable Object> whole(Int type, ByteBuffer data) {
        ArrowNumbers.Numbers numbers = ArrowNumbers.of(type, data);
        boolean isUnsignedLong = type.bitWidth() == Long.SIZE && !type.isSigned();
        return isUnsignedLong ? index -> Values.unsigned(numbers.at(index)) : numbers::at;
    }

    private IntFunction<@Nullable Object> floating(FloatingPoint type, ByteBuffer data) {
        return switch (type.precision()) {
            case Precision.HALF -> index -> values.half(data.getShort(ArrowNumbers.at(index, Short.BYTES)));
            case Precision.SINGLE -> index -> values.floating(data.getFloat(ArrowNumbers.at(index, Float.BYTES)));
            default -> index -> values.floating(data.getDouble(ArrowNumbers.at(index, Double.BYTES)));
        };
    }

    private IntFunction<@Nullable Object> decimal(Decimal type, ByteBuffer data) {
        int width = type.bitWidth() / Byte.SIZE;
        int scale = type.scale();
        if (width <= 0 || width > MOST_DECIMAL) {
            throw new IllegalArgumentException("a decimal has " + type.bitWidth() + " bits");
        }
        return index -> values.decimal(Values.littleEndian(bytes(data, ArrowNumbers.at(index, width), width)), scale);
    }

    private static IntFunction<@Nullable Object> numbers(int bits, ByteBuffer data, LongFunction<Object> made) {
        ArrowNumbers.Numbers numbers = ArrowNumbers.of(bits, true, data);
        return index -> made.apply(numbers.at(index));
    }

    private static IntFunction<@Nullable Object> date(Date type, ByteBuffer data) {
        return type.unit() == DateUnit.DAY
                ? numbers(Integer.SIZE, data, Times::date)
                : numbers(Long.SIZE, data, millis -> Times.date(Math.floorDiv(millis, MILLIS_A_DAY)));
    }

    private static IntFunction<@Nullable Object> time(Time type, ByteBuffer data) {
        TimeUnit unit = unit(type.unit());
        return numbers(type.bitWidth(), data, value -> Times.time(value, unit));
    }

    private static IntFunction<@Nullable Object> timestamp(Timestamp type, ByteBuffer data) {
        TimeUnit unit = unit(type.unit());
        boolean isUtc = type.timezone() != null && !type.timezone().isEmpty();
        return numbers(Long.SIZE, data, value -> Times.timestamp(value, unit, isUtc));
    }

    private static IntFunction<@Nullable Object> duration(Duration type, ByteBuffer data) {
        TimeUnit unit = unit(type.unit());
        return numbers(Long.SIZE, data, value -> Times.duration(value, unit));
    }

    private static TimeUnit unit(short unit) {
        return TimeUnit.values()[unit];
    }

    private static IntFunction<@Nullable Object> interval(Interval type, ByteBuffer data) {
        return switch (type.unit()) {
            case IntervalUnit.YEAR_MONTH -> numbers(Integer.SIZE, data, months -> Times.interval(months, 0, 0));
            case IntervalUnit.DAY_TIME ->
                index -> {
                    int at = ArrowNumbers.at(index, Long.BYTES);
                    return Times.interval(0, data.getInt(at), data.getInt(at + Integer.BYTES) * 1_000_000L);
                };
            default ->
                index -> {
                    int at = ArrowNumbers.at(index, 2 * Long.BYTES);
                    int days = data.getInt(at + Integer.BYTES);
                    return Times.interval(data.getInt(at), days, data.getLong(at + Long.BYTES));
                };
        };
    }
}
