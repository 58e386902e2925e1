package dev.weir.lake.parquet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one node of the schema for a batch of rows, with the levels that say where each belongs: the repetition
 * level, and the definition level that the value's ancestors reached. A value that is null, or whose ancestor is, is
 * null. Reused from batch to batch.
 */
final class Vector {

    private static final int FIRST_CAPACITY = 64;

    final @Nullable Vector parent;

    @Nullable
    Object[] values = new Object[FIRST_CAPACITY];

    int[] repetitions = new int[FIRST_CAPACITY];
    int[] definitions = new int[FIRST_CAPACITY];
    int size;

    private int[] origins = new int[0];
    private int[] positions = new int[0];
    private @Nullable String field;

    Vector(@Nullable Vector parent) {
        this.parent = parent;
    }

    /** Makes room for one value for each of the parent's, whose field they are. */
    void mapped(int count) {
        if (values.length < count) {
            int capacity = Math.max(count, values.length * 2);
            values = new Object[capacity];
            repetitions = new int[capacity];
            definitions = new int[capacity];
        }
        size = count;
    }

    /** Says which field of the parent's values these are. */
    void name(String name) {
        field = name;
    }

    /** Adds one value of a list: where the list is among the parent's values, and where the value is in the list. */
    void add(@Nullable Object value, int repetition, int definition, int origin, int position) {
        if (size == values.length) {
            int capacity = size * 2;
            values = Arrays.copyOf(values, capacity);
            repetitions = Arrays.copyOf(repetitions, capacity);
            definitions = Arrays.copyOf(definitions, capacity);
        }
        if (origins.length < values.length) {
            origins = Arrays.copyOf(origins, values.length);
            positions = Arrays.copyOf(positions, values.length);
        }
        values[size] = value;
        repetitions[size] = repetition;
        definitions[size] = definition;
        origins[size] = origin;
        positions[size] = position;
        size++;
    }

    /** Lets go of the batch's values. */
    void clear() {
        Arrays.fill(values, 0, size, null);
        size = 0;
    }

    /** The row that a value belongs to. */
    int row(int index) {
        Vector vector = this;
        int at = index;
        while (vector.parent != null) {
            at = vector.field == null ? vector.origins[at] : at;
            vector = vector.parent;
        }
        return at;
    }

    /** The names and list positions that lead from the row to a value. */
    List<Object> path(int index) {
        List<Object> path = new ArrayList<>();
        Vector vector = this;
        int at = index;
        while (vector.parent != null) {
            if (vector.field != null) {
                path.add(vector.field);
            } else {
                path.add(vector.positions[at]);
                at = vector.origins[at];
            }
            vector = vector.parent;
        }
        Collections.reverse(path);
        return path;
    }
}
