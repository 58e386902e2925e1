package dev.weir.spi.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a request or a response: names without regard to case (RFC 9110, section 5.1), in their order, each
 * with one value; the values of a header that was sent several times are joined by a comma and a space. Immutable.
 */
public final class Headers {

    /** No headers. */
    public static final Headers NONE = new Headers(List.of());

    private final List<Map.Entry<String, String>> entries;
    private final Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private Headers(List<Map.Entry<String, String>> entries) {
        this.entries = List.copyOf(entries);
        entries.forEach(entry -> byName.put(entry.getKey(), entry.getValue()));
    }

    /** Headers from a map, in its order. */
    public static Headers of(Map<String, String> headers) {
        Headers all = NONE;
        for (Map.Entry<String, String> header : headers.entrySet()) {
            all = all.with(header.getKey(), header.getValue());
        }
        return all;
    }

    /** The value of a header, or null. */
    public @Nullable String get(String name) {
        return byName.get(name);
    }

    /** These headers with one replaced or added. */
    public Headers with(String name, String value) {
        List<Map.Entry<String, String>> changed = new ArrayList<>(entries.size() + 1);
        boolean found = false;
        for (Map.Entry<String, String> entry : entries) {
            boolean same = entry.getKey().equalsIgnoreCase(name);
            found |= same;
            changed.add(same ? Map.entry(entry.getKey(), value) : entry);
        }
        if (!found) {
            changed.add(Map.entry(name, value));
        }
        return new Headers(changed);
    }

    /** The headers as a map in their order, under the names that they came with. */
    public Map<String, String> asMap() {
        Map<String, String> map = new LinkedHashMap<>();
        entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
        return map;
    }

    @Override
    public String toString() {
        return byName.keySet().toString();
    }
}
