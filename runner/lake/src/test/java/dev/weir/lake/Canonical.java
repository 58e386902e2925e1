package dev.weir.lake;

import dev.weir.lake.json.JsonText;
import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * JSON values in a form in which those that mean the same are equal: numbers, and text that is a number, by their value;
 * text that is JSON, as a text column holds what is not text, by what it says; fields that are null left out.
 */
final class Canonical {

    private Canonical() {}

    static @Nullable Object of(@Nullable Object value) {
        if (value instanceof Row row) {
            TreeMap<String, Object> map = new TreeMap<>();
            row.forEach((key, item) -> {
                Object canonical = of(item);
                if (canonical != null) {
                    map.put(key, canonical);
                }
            });
            return map;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(of(item)));
            return items;
        }
        if (value instanceof String text) {
            return ofText(text);
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        return value;
    }

    private static @Nullable Object ofText(String text) {
        String time = text.matches("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d.*") ? instant(text) : null;
        if (time != null) {
            return time;
        }
        try {
            byte[] wrapped = ("{\"v\":" + text + "}").getBytes(StandardCharsets.UTF_8);
            return of(JsonText.object(wrapped).get("v"));
        } catch (IllegalArgumentException | JacksonException e) {
            return text;
        }
    }

    private static String instant(String text) {
        String iso = text.replace(' ', 'T');
        boolean zone = iso.matches(".*(Z|[+-]\\d\\d(:?\\d\\d)?)");
        String full = iso.matches(".*[+-]\\d\\d") ? iso + ":00" : iso;
        return java.time.OffsetDateTime.parse(zone ? full : full + "Z")
                .toInstant()
                .toString();
    }
}
