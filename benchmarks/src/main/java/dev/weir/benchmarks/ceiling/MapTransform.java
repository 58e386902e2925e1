package dev.weir.benchmarks.ceiling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Makes a map of each record, leaves cancelled orders out, adds three fields, removes three, and writes the map. */
final class MapTransform implements RecordSink {

    private final JsonLines lines;

    MapTransform(JsonLines lines) {
        this.lines = lines;
    }

    @Override
    public void record(JsonParser parser) {
        Map<String, @Nullable Object> order = map(parser);
        if (!"cancelled".equals(order.get("status"))) {
            change(order);
            write(order, lines.begin());
            lines.end();
        }
    }

    private static void change(Map<String, @Nullable Object> order) {
        Map<?, ?> customer = (Map<?, ?>) part(order, "customer");
        double amount = ((Number) part(order, "amount")).doubleValue();
        order.put("customer_id", customer.get("id"));
        order.put("total", amount * ((Number) part(order, "quantity")).longValue());
        order.put("label", part(order, "currency") + "-" + ((String) part(order, "status")).toUpperCase(Locale.ROOT));
        order.remove("uuid");
        order.remove("note");
        ((Map<?, ?>) part(customer, "address")).remove("lat");
    }

    private static Object part(Map<?, ?> map, String key) {
        return Objects.requireNonNull(map.get(key), key);
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> map(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> null;
        };
    }

    private static Map<String, @Nullable Object> map(JsonParser parser) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            map.put(name, value(parser));
        }
        return map;
    }

    private static List<@Nullable Object> list(JsonParser parser) {
        List<@Nullable Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(parser));
        }
        return list;
    }

    private static void write(@Nullable Object value, JsonGenerator out) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            map.forEach((name, element) -> {
                out.writeName((String) name);
                write(element, out);
            });
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            list.forEach(element -> write(element, out));
            out.writeEndArray();
        } else if (value instanceof Long whole) {
            out.writeNumber(whole);
        } else if (value instanceof Double number) {
            out.writeNumber(number);
        } else {
            out.writeBoolean((Boolean) value);
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
