package dev.weir.conformance;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Values in a form that records and what programs read from Parquet have in common: leaves as text, times as instants,
 * JSON text as what it says, fields that are null left out. Types are looked at elsewhere.
 */
final class PlainValues {

    private static final JacksonJson JSON = new JacksonJson();

    private PlainValues() {}

    static Map<String, Object> of(Map<String, ?> row) {
        Map<String, Object> plain = new TreeMap<>();
        row.forEach((key, value) -> {
            if (value != null) {
                plain.put(key, plain(value));
            }
        });
        return plain;
    }

    /** The columns of the stream's own. */
    static Map<String, Object> ofColumns(Row row) {
        Map<String, Object> plain = of(row);
        plain.keySet().removeIf(column -> column.startsWith("_weir_") || column.equals("load_date"));
        return plain;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return of((Map<String, ?>) map);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(PlainValues::plain).collect(Collectors.toList());
        }
        if (value instanceof String text) {
            return text.startsWith("{") || text.startsWith("[") ? json(text) : time(text);
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        return value == null ? null : value.toString();
    }

    private static @Nullable Object json(String text) {
        try {
            return plain(JSON.parse(text));
        } catch (ConnectorException e) {
            return text;
        }
    }

    private static String time(String text) {
        try {
            String iso = text.replaceFirst("^(\\S{10}) ", "$1T").replaceFirst("\\+00$", "Z");
            return OffsetDateTime.parse(iso).toInstant().toString();
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
