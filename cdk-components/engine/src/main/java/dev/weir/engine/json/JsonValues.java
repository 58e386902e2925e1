package dev.weir.engine.json;

import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** JSON values from tokens and back. Whole numbers beyond unsigned 64 bits become floating, as the reference's parser has it. */
final class JsonValues {

    private static final int UNSIGNED_BITS = 64;

    private JsonValues() {}

    /** The value that starts at the parser's present token; the parser ends on its last token. */
    static @Nullable Object read(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> readObject(parser);
            case START_ARRAY -> readArray(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> readInteger(parser);
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> null;
        };
    }

    private static Row readObject(JsonParser parser) {
        Row row = new Row();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            parser.nextToken();
            row.put(key, read(parser));
        }
        return row;
    }

    private static List<@Nullable Object> readArray(JsonParser parser) {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(read(parser));
        }
        return list;
    }

    private static Object readInteger(JsonParser parser) {
        if (parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER) {
            return parser.getLongValue();
        }
        BigInteger value = parser.getBigIntegerValue();
        boolean small = value.signum() >= 0 && value.bitLength() <= UNSIGNED_BITS;
        return small ? value : (Object) value.doubleValue();
    }

    /** Writes a value; numbers that JSON cannot say become null. */
    static void write(@Nullable Object value, JsonGenerator out) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Number number) {
            writeNumber(number, out);
        } else if (value instanceof Row row) {
            writeRow(row, out);
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            map.forEach((key, element) -> {
                out.writeName(String.valueOf(key));
                write(element, out);
            });
            out.writeEndObject();
        } else if (value instanceof Iterable<?> list) {
            out.writeStartArray();
            list.forEach(element -> write(element, out));
            out.writeEndArray();
        } else {
            throw new IllegalArgumentException("Cannot write a value of " + value.getClass() + " as JSON");
        }
    }

    private static void writeRow(Row row, JsonGenerator out) {
        out.writeStartObject();
        int size = row.size();
        for (int i = 0; i < size; i++) {
            out.writeName(row.keyAt(i));
            write(row.valueAt(i), out);
        }
        out.writeEndObject();
    }

    private static void writeNumber(Number number, JsonGenerator out) {
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            if (Double.isFinite(value)) {
                out.writeNumber(value);
            } else {
                out.writeNull();
            }
        } else if (number instanceof BigDecimal decimal) {
            out.writeNumber(decimal);
        } else if (number instanceof BigInteger big) {
            out.writeNumber(big);
        } else {
            out.writeNumber(number.longValue());
        }
    }
}
