package dev.weir.lake.parquet;

import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a batch could not take: fields without a column, and values that did not fit theirs. Each row's
 * remainder repeats the record's own nesting, lists padded with null, so that laying it over the columns gives the record
 * back. Also counts, over all batches. For one thread at a time.
 */
final class Remainder {

    private static final int MOST_NAMES = 20;

    private @Nullable Row[] extra = new Row[0];
    private @Nullable Row[] rescued = new Row[0];
    private final boolean dropsUnknown;
    private final Map<String, Long> rescues = new TreeMap<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private long dropped;

    /** A remainder that keeps fields without a column, or drops and counts them. */
    Remainder(boolean dropsUnknown) {
        this.dropsUnknown = dropsUnknown;
    }

    /** Gets ready for a batch of so many rows. */
    void open(int rows) {
        if (extra.length < rows) {
            extra = new Row[rows];
            rescued = new Row[rows];
        } else {
            Arrays.fill(extra, 0, rows, null);
            Arrays.fill(rescued, 0, rows, null);
        }
    }

    /** Keeps a value that did not fit. */
    void rescue(Vector vector, int index, Object value) {
        int row = vector.row(index);
        Row target = rescued[row];
        if (target == null) {
            target = new Row();
            rescued[row] = target;
        }
        List<Object> path = vector.path(index);
        put(target, path, value);
        rescues.merge((String) path.get(0), 1L, Long::sum);
    }

    /** Keeps a field that has no column. */
    void keep(Vector vector, int index, String name, @Nullable Object value) {
        List<Object> path = vector.path(index);
        path.add(name);
        if (unknown.size() < MOST_NAMES) {
            unknown.add(dotted(path));
        }
        if (dropsUnknown) {
            dropped++;
            return;
        }
        int row = vector.row(index);
        Row target = extra[row];
        if (target == null) {
            target = new Row();
            extra[row] = target;
        }
        put(target, path, value);
    }

    /** How many values of fields without a column were dropped so far. */
    long dropped() {
        return dropped;
    }

    private static String dotted(List<Object> path) {
        StringBuilder name = new StringBuilder();
        for (Object step : path) {
            if (step instanceof String field) {
                name.append(name.length() == 0 ? "" : ".").append(field);
            }
        }
        return name.toString();
    }

    /** The fields of a row that have no column; null if all have. */
    @Nullable
    Row extra(int row) {
        return extra[row];
    }

    /** The values of a row that did not fit; null if all did. */
    @Nullable
    Row rescued(int row) {
        return rescued[row];
    }

    /** How many values did not fit so far, by top-level field. */
    Map<String, Long> rescues() {
        return rescues;
    }

    /** Some of the fields that have no column, with dots between the levels. */
    Set<String> unknown() {
        return unknown;
    }

    private static void put(Row target, List<Object> path, @Nullable Object value) {
        Object container = target;
        for (int i = 0; i < path.size(); i++) {
            Object step = path.get(i);
            Object next = i + 1 == path.size() ? value : existing(container, step, path.get(i + 1));
            set(container, step, next);
            container = next == null ? target : next;
        }
    }

    private static Object existing(Object container, Object step, Object nextStep) {
        Object found = null;
        if (container instanceof Row row) {
            found = row.get(step);
        } else if (container instanceof List<?> list && (Integer) step < list.size()) {
            found = list.get((Integer) step);
        }
        return found != null ? found : nextStep instanceof String ? new Row() : new ArrayList<@Nullable Object>();
    }

    @SuppressWarnings("unchecked")
    private static void set(Object container, Object step, @Nullable Object value) {
        if (container instanceof Row row) {
            row.put((String) step, value);
            return;
        }
        List<@Nullable Object> list = (List<@Nullable Object>) container;
        int position = (Integer) step;
        while (list.size() <= position) {
            list.add(null);
        }
        list.set(position, value);
    }
}
