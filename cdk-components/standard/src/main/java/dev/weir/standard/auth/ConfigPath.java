package dev.weir.standard.auth;

import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds a value by a path of keys, and of indexes where a list is on the way. */
public final class ConfigPath {

    private ConfigPath() {}

    /** The value; null if it is not there. */
    public static @Nullable Object find(@Nullable Object root, List<String> path) {
        Object value = root;
        for (String key : path) {
            value = value instanceof Map<?, ?> map
                    ? map.get(key)
                    : value instanceof List<?> list ? at(list, key) : null;
        }
        return value;
    }

    private static @Nullable Object at(List<?> list, String index) {
        boolean number = !index.isEmpty() && index.length() < 9 && index.chars().allMatch(c -> c >= '0' && c <= '9');
        int position = number ? Integer.parseInt(index) : list.size();
        return position < list.size() ? list.get(position) : null;
    }

    /** A value as text; empty if it is not there. */
    public static String text(Row config, List<String> path) {
        Object value = find(config, path);
        return value == null ? "" : value.toString();
    }
}
