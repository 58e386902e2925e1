package dev.weir.parsers.columnar.avro;

import dev.weir.parsers.columnar.value.Reading;
import dev.weir.parsers.columnar.value.RecordMeter;
import dev.weir.parsers.columnar.value.TimeUnit;
import dev.weir.parsers.columnar.value.Times;
import dev.weir.parsers.columnar.value.Values;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.jspecify.annotations.Nullable;

/** Makes readers of types that hold no others. Logical types are taken by their names, whatever the library knows of them. */
final class AvroScalars {

    private static final int DURATION = 12;

    private final RecordMeter meter;
    private final Values values;

    AvroScalars(Reading reading) {
        this.meter = reading.meter();
        this.values = reading.values();
    }

    AvroType of(Schema schema) {
        String logical = String.valueOf(schema.getProp("logicalType"));
        return switch (schema.getType()) {
            case NULL -> (in, depth) -> counted(null);
            case BOOLEAN -> (in, depth) -> counted(in.readBoolean());
            case INT -> {
                LongFunction<Object> made = numbers(logical);
                yield (in, depth) -> counted(made.apply(in.readInt()));
            }
            case LONG -> {
                LongFunction<Object> made = numbers(logical);
                yield (in, depth) -> counted(made.apply(in.readLong()));
            }
            case FLOAT -> (in, depth) -> counted(values.floating(in.readFloat()));
            case DOUBLE -> (in, depth) -> counted(values.floating(in.readDouble()));
            case STRING -> (in, depth) -> text(in);
            case ENUM -> enumeration(schema.getEnumSymbols());
            case BYTES -> {
                Function<byte[], Object> made = bytes(schema, logical);
                yield (in, depth) -> made.apply(octets(in));
            }
            case FIXED -> fixed(schema.getFixedSize(), bytes(schema, logical));
            default -> throw new IllegalArgumentException("a type holds others");
        };
    }

    private @Nullable Object counted(@Nullable Object value) {
        meter.value();
        return value;
    }

    /** A text. */
    String text(BinaryDecoder in) throws IOException {
        byte[] bytes = octets(in);
        return values.text(bytes, 0, bytes.length);
    }

    private byte[] octets(BinaryDecoder in) throws IOException {
        ByteBuffer read = in.readBytes(null);
        meter.value(2L * read.remaining());
        return read.array();
    }

    private AvroType fixed(int size, Function<byte[], Object> made) {
        return (in, depth) -> {
            meter.value(2L * size);
            byte[] bytes = new byte[size];
            in.readFixed(bytes, 0, size);
            return made.apply(bytes);
        };
    }

    private AvroType enumeration(List<String> words) {
        return (in, depth) -> {
            int index = in.readEnum();
            if (index < 0 || index >= words.size()) {
                throw new IOException("an enumeration has no word " + index);
            }
            return counted(words.get(index));
        };
    }

    private static LongFunction<Object> numbers(String logical) {
        return switch (logical) {
            case "date" -> Times::date;
            case "time-millis" -> value -> Times.time(value, TimeUnit.MILLIS);
            case "time-micros" -> value -> Times.time(value, TimeUnit.MICROS);
            case "timestamp-millis" -> value -> Times.timestamp(value, TimeUnit.MILLIS, true);
            case "timestamp-micros" -> value -> Times.timestamp(value, TimeUnit.MICROS, true);
            case "timestamp-nanos" -> value -> Times.timestamp(value, TimeUnit.NANOS, true);
            case "local-timestamp-millis" -> value -> Times.timestamp(value, TimeUnit.MILLIS, false);
            case "local-timestamp-micros" -> value -> Times.timestamp(value, TimeUnit.MICROS, false);
            case "local-timestamp-nanos" -> value -> Times.timestamp(value, TimeUnit.NANOS, false);
            default -> value -> value;
        };
    }

    private Function<byte[], Object> bytes(Schema schema, String logical) {
        return switch (logical) {
            case "decimal" -> {
                int scale = schema.getObjectProp("scale") instanceof Number number ? number.intValue() : 0;
                yield value -> values.decimal(value, scale);
            }
            case "uuid" -> Values::uuid;
            case "duration" -> AvroScalars::duration;
            default -> values::bytes;
        };
    }

    private static Object duration(byte[] value) {
        if (value.length != DURATION) {
            throw new IllegalArgumentException("a duration has " + value.length + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.wrap(value).order(ByteOrder.LITTLE_ENDIAN);
        long months = bytes.getInt() & 0xFFFFFFFFL;
        long days = bytes.getInt() & 0xFFFFFFFFL;
        return Times.interval(months, days, (bytes.getInt() & 0xFFFFFFFFL) * 1_000_000);
    }
}
