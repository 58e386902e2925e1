package dev.weir.parsers.flatten;

import dev.weir.parsers.source.Unreadable;
import java.util.HashMap;
import java.util.Map;

/** The names of columns, joined once for all records. Used by one thread. */
final class ColumnNames {

    private static final int MOST_KEPT = 10_000;

    private record Parts(String prefix, String key) {}

    private final Map<Parts, String> joined = new HashMap<>();
    private final String separator;
    private final int longest;

    ColumnNames(String separator, int longest) {
        this.separator = separator;
        this.longest = longest;
    }

    /** The name of what stands under a key in what has a name; that is empty for the record itself. */
    String of(String prefix, String key) {
        if (prefix.isEmpty()) {
            return key;
        }
        Parts parts = new Parts(prefix, key);
        String known = joined.get(parts);
        if (known != null) {
            return known;
        }
        String name = prefix + separator + key;
        if (name.length() > longest) {
            throw Unreadable.limit(
                    "nested objects", "a column's name is longer than " + longest + " characters", "name_characters");
        }
        if (joined.size() < MOST_KEPT) {
            joined.put(parts, name);
        }
        return name;
    }
}
