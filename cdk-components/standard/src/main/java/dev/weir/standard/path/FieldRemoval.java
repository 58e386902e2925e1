package dev.weir.standard.path;

import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Removes values from a row. From a list only its last element can go; others become null, so that positions stay. What
 * is not there is passed over.
 */
public final class FieldRemoval {

    private FieldRemoval() {}

    /** Removes what a path matches. */
    public static void remove(Row row, FieldPath path) {
        if (path.segments().isEmpty()) {
            return;
        }
        if (path.isPlain()) {
            removePlain(row, path.segments());
        } else {
            remove(row, path, value -> true);
        }
    }

    /** Removes those of the values that a path matches which a predicate picks. */
    public static void remove(Row row, FieldPath path, Predicate<@Nullable Object> picks) {
        List<List<Object>> places = new ArrayList<>();
        new Walk(path).visit(row, (place, value) -> {
            if (picks.test(value)) {
                places.add(List.copyOf(place));
            }
        });
        places.forEach(place -> removeAt(row, place));
    }

    /** Removes every text, number, boolean and null, at any depth, that a predicate picks. */
    public static void removeLeaves(Row row, Predicate<@Nullable Object> picks) {
        List<List<Object>> places = new ArrayList<>();
        List<@Nullable Object> values = new ArrayList<>();
        Walk.everywhere().visit(row, (place, value) -> {
            if (!(value instanceof Row) && !(value instanceof List<?>)) {
                places.add(List.copyOf(place));
                values.add(value);
            }
        });
        for (int i = 0; i < places.size(); i++) {
            if (picks.test(values.get(i))) {
                removeAt(row, places.get(i));
            }
        }
    }

    private static void removePlain(Row row, List<Segment> segments) {
        Object container = row;
        for (Segment segment : segments.subList(0, segments.size() - 1)) {
            container = child(container, segment);
        }
        Segment last = segments.get(segments.size() - 1);
        if (container instanceof Row parent) {
            parent.drop(last.text());
        } else if (container instanceof List<?> list) {
            removeElement(list, last.position(list.size()));
        }
    }

    private static @Nullable Object child(@Nullable Object container, Segment segment) {
        if (container instanceof Row row) {
            return row.get(segment.text());
        }
        if (container instanceof List<?> list) {
            int position = segment.position(list.size());
            return position < 0 ? null : list.get(position);
        }
        return null;
    }

    private static void removeAt(Row row, List<Object> place) {
        Object container = row;
        for (Object key : place.subList(0, place.size() - 1)) {
            container = child(container, key);
        }
        Object last = place.get(place.size() - 1);
        if (container instanceof Row parent && last instanceof String key) {
            parent.drop(key);
        } else if (container instanceof List<?> list && last instanceof Integer position) {
            removeElement(list, position < list.size() ? position : -1);
        }
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

    private static void removeElement(List<?> list, int position) {
        if (position < 0) {
            return;
        }
        if (position == list.size() - 1) {
            list.remove(position);
        } else {
            list.set(position, null);
        }
    }
}
