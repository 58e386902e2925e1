package dev.weir.standard.path;

import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Replaces values that are there; nothing is added. */
public final class ExistingFields {

    private ExistingFields() {}

    /** Sets all that a path matches to copies of a value, level by level; how many places were set. */
    public static int set(Row root, FieldPath path, @Nullable Object value) {
        if (path.segments().isEmpty()) {
            return 0;
        }
        List<List<Object>> places = new ArrayList<>();
        new Walk(path).visit(root, (place, present) -> places.add(List.copyOf(place)));
        int set = 0;
        for (List<Object> place : places) {
            set += set(root, place, Row.copyOf(value)) ? 1 : 0;
        }
        return set;
    }

    /** A place below one that was replaced may be gone. */
    private static boolean set(Row root, List<Object> place, @Nullable Object value) {
        Object container = root;
        for (Object key : place.subList(0, place.size() - 1)) {
            container = child(container, key);
        }
        return put(container, place.get(place.size() - 1), value);
    }

    private static @Nullable Object child(@Nullable Object container, Object key) {
        if (container instanceof Row row && key instanceof String name) {
            return row.get(name);
        }
        if (container instanceof List<?> list && key instanceof Integer position && position < list.size()) {
            return list.get(position);
        }
        return null;
    }

    @SuppressWarnings("unchecked") // lists inside JSON values hold JSON values
    private static boolean put(@Nullable Object container, Object key, @Nullable Object value) {
        if (container instanceof Row row && key instanceof String name && row.containsKey(name)) {
            row.put(name, value);
            return true;
        }
        if (container instanceof List<?> list && key instanceof Integer position && position < list.size()) {
            ((List<@Nullable Object>) list).set(position, value);
            return true;
        }
        return false;
    }
}
