package dev.weir.standard.path;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The place of a field to be set: objects and lists on the way are made where there is nothing, lists are extended with
 * nulls. A step of digits is a position in lists and makes the container before it a list.
 */
public final class NewField {

    private static final Object ABSENT = new Object();

    private final List<String> path;

    /** The place at a path of at least one step; globs are plain text here. */
    public NewField(List<String> path) {
        if (path.isEmpty()) {
            throw new IllegalArgumentException("Cannot add a field: its path is empty (give it at least one step)");
        }
        this.path = List.copyOf(path);
    }

    /**
     * Sets the field.
     *
     * @throws ConnectorException if a text, number, boolean or null stands in the way
     */
    public void set(Row target, @Nullable Object value) {
        Object container = target;
        for (int i = 0; i < path.size() - 1; i++) {
            container = step(container, i);
        }
        put(container, path.size() - 1, value);
    }

    private Object step(Object container, int i) {
        Object next = existing(container, i);
        if (next == ABSENT) {
            next = isPosition(path.get(i + 1)) ? new ArrayList<@Nullable Object>() : new Row();
            put(container, i, next);
        }
        if (next instanceof Row || next instanceof List<?>) {
            return next;
        }
        throw new ConnectorException(
                FailureType.CONFIG,
                "Cannot add field " + path + ": '" + path.get(i)
                        + "' already holds a value that is neither object nor list (remove that field first)");
    }

    private @Nullable Object existing(Object container, int i) {
        String key = path.get(i);
        if (container instanceof Row row) {
            return row.containsKey(key) ? row.get(key) : ABSENT;
        }
        List<?> list = (List<?>) container;
        int position = position(i);
        return position < list.size() ? list.get(position) : ABSENT;
    }

    @SuppressWarnings("unchecked") // lists inside JSON values hold JSON values
    private void put(Object container, int i, @Nullable Object value) {
        if (container instanceof Row row) {
            row.put(path.get(i), value);
            return;
        }
        List<@Nullable Object> list = (List<@Nullable Object>) container;
        int position = position(i);
        while (list.size() <= position) {
            list.add(null);
        }
        list.set(position, value);
    }

    private int position(int i) {
        String key = path.get(i);
        if (!isPosition(key)) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot add field " + path + ": '" + key + "' is to be found in a list (use a position, from 0)");
        }
        return Integer.parseInt(key);
    }

    private static boolean isPosition(String key) {
        return !key.isEmpty() && key.length() < 10 && key.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
