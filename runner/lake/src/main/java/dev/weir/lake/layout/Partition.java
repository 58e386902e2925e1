package dev.weir.lake.layout;

import dev.weir.lake.table.PartitionColumn;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values that the rows of a folder have in common. Equal if the path is. Immutable. */
public final class Partition {

    private final Map<String, String> values;
    private final String path;

    /** A partition of the values of the keys, in their order; null where there is none. */
    Partition(List<String> keys, List<@Nullable String> texts) {
        Map<String, String> byKey = new LinkedHashMap<>();
        StringBuilder folders = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            String text = texts.get(i);
            String value = text == null ? PartitionColumn.NO_VALUE : text;
            byKey.put(keys.get(i), value);
            folders.append(i == 0 ? "" : "/").append(keys.get(i)).append('=').append(HiveText.escaped(value));
        }
        values = Collections.unmodifiableMap(byKey);
        path = folders.toString();
    }

    /** The values by key, as paths have them before escaping. */
    public Map<String, String> values() {
        return values;
    }

    /** The folders, {@code day=2024-02-29/country=DE}; empty without keys. */
    public String path() {
        return path;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Partition that && path.equals(that.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path;
    }
}
