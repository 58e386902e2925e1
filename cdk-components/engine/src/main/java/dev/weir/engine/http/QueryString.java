package dev.weir.engine.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Names and values as {@code application/x-www-form-urlencoded} (WHATWG URL, section 5), with the reserved set of
 * Python's {@code quote_plus}: letters, digits and {@code _.-~} stay, a space becomes a plus sign.
 */
final class QueryString {

    private static final String HEX = "0123456789ABCDEF";

    private final StringBuilder text = new StringBuilder();

    /** Adds each entry; null values are left out, lists repeat their key. */
    QueryString addAll(Map<String, @Nullable Object> entries, Function<@Nullable Object, String> print) {
        for (Map.Entry<String, @Nullable Object> entry : entries.entrySet()) {
            Object value = entry.getValue();
            if (value instanceof Iterable<?> list) {
                list.forEach(element -> add(entry.getKey(), print.apply(element)));
            } else if (value != null) {
                add(entry.getKey(), print.apply(value));
            }
        }
        return this;
    }

    private void add(String name, String value) {
        if (text.length() > 0) {
            text.append('&');
        }
        encode(name);
        text.append('=');
        encode(value);
    }

    private void encode(String part) {
        for (byte octet : part.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_.-~".indexOf(c) >= 0) {
                text.append(c);
            } else if (c == ' ') {
                text.append('+');
            } else {
                text.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xF));
            }
        }
    }

    /** The decoded names and values of a query, in their order; a name without a value is left out. */
    static List<Map.Entry<String, String>> parse(@Nullable String query) {
        List<Map.Entry<String, String>> entries = new ArrayList<>();
        if (query == null) {
            return entries;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0 && equals < pair.length() - 1) {
                entries.add(Map.entry(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1))));
            }
        }
        return entries;
    }

    private static String decode(String text) {
        try {
            return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
