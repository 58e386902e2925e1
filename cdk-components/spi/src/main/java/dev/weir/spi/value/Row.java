package dev.weir.spi.value;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object: insertion-ordered, with text keys and JSON values: {@code String}, {@code Long} or {@code BigInteger},
 * {@code Double} or {@code BigDecimal}, {@code Boolean}, {@code null}, {@code List}, {@code Row}. Equality is that of
 * {@link Map}: order does not count.
 *
 * <p>A row belongs to one thread at a time and may be changed in place by its owner; {@link #copy()} gives a deep copy
 * to keep. Its values may be kept as the source's text ({@link JsonText}) until they are asked for.
 */
public final class Row extends AbstractMap<String, @Nullable Object> {

    private static final @Nullable Object[] NOTHING = new Object[0];

    private Shape shape = Shape.EMPTY;
    private @Nullable Object[] values = NOTHING;

    /** An empty row. */
    public Row() {}

    /** An empty row with room for some entries. */
    public Row(int entries) {
        values = entries == 0 ? NOTHING : new Object[entries];
    }

    /** A row with the entries of a map, in its order; nested values are taken as they are. */
    public static Row of(Map<String, ? extends @Nullable Object> entries) {
        Row row = new Row();
        entries.forEach(row::put);
        return row;
    }

    /**
     * A row with the keys of another one, in its order.
     *
     * @param values as many as there are keys; the row owns the array from now on
     */
    public static Row withKeysOf(Row other, @Nullable Object[] values) {
        if (values.length != other.size()) {
            throw new IllegalArgumentException("Cannot make a row of " + other.size() + " keys with " + values.length
                    + " values (give one for each key)");
        }
        Row row = new Row();
        row.shape = other.shape.forAnotherRow();
        row.values = values;
        return row;
    }

    /** A row of one entry. */
    public static Row of(String key, @Nullable Object value) {
        Row row = new Row();
        row.put(key, value);
        return row;
    }

    @Override
    public int size() {
        return shape.size();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return key instanceof String text && shape.position(text) >= 0;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        if (!(key instanceof String text)) {
            return null;
        }
        int position = shape.position(text);
        return position < 0 ? null : valueAt(position);
    }

    @Override
    public @Nullable Object put(String key, @Nullable Object value) {
        Shape next = shape.predicted(key);
        if (next == null) {
            int position = shape.positionWhileFilling(key);
            if (position >= 0) {
                Object old = valueAt(position);
                values[position] = value;
                return old;
            }
        }
        int size = shape.size();
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.max(8, size * 2));
        }
        values[size] = value;
        shape = next == null ? shape.plus(key) : next;
        return null;
    }

    @Override
    public @Nullable Object remove(@Nullable Object key) {
        int position = key instanceof String text ? shape.position(text) : -1;
        if (position < 0) {
            return null;
        }
        Object old = valueAt(position);
        removeAt(position);
        return old;
    }

    /** Removes an entry if it is there, without looking at its value. */
    public void drop(String key) {
        int position = shape.position(key);
        if (position >= 0) {
            removeAt(position);
        }
    }

    private void removeAt(int position) {
        int last = shape.size() - 1;
        System.arraycopy(values, position + 1, values, position, last - position);
        values[last] = null;
        shape = shape.minus(position);
    }

    @Override
    public void clear() {
        shape = Shape.EMPTY;
        values = NOTHING;
    }

    /** Whether the rows are known to have the same keys in the same order; rows that were filled alike mostly are. */
    public boolean hasKeysOf(Row other) {
        return shape == other.shape;
    }

    /** The position of a key, from 0; -1 if it is not there. */
    public int positionOf(String key) {
        return shape.position(key);
    }

    /** The key at a position, in insertion order, from 0. */
    public String keyAt(int position) {
        return shape.key(position);
    }

    /** The value at a position, in insertion order, from 0. */
    public @Nullable Object valueAt(int position) {
        Object stored = values[position];
        if (stored instanceof JsonText text) {
            Object value = text.value();
            values[position] = value;
            return value;
        }
        return stored;
    }

    /** The value at a position as it is kept: a {@link JsonText} if nobody has looked at it yet. */
    public @Nullable Object storedAt(int position) {
        return values[position];
    }

    /** Replaces the value at a position. */
    public void setValueAt(int position, @Nullable Object value) {
        values[position] = value;
    }

    /** A copy whose nested rows and lists are copies too. */
    public Row copy() {
        Row copy = new Row();
        copy.shape = shape.forAnotherRow();
        copy.values = Arrays.copyOf(values, shape.size());
        for (int i = 0; i < copy.values.length; i++) {
            copy.values[i] = copyOf(copy.values[i]);
        }
        return copy;
    }

    /** A deep copy of any JSON value; scalars are shared. */
    public static @Nullable Object copyOf(@Nullable Object value) {
        if (value instanceof Row row) {
            return row.copy();
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            for (Object element : list) {
                copy.add(copyOf(element));
            }
            return copy;
        }
        return value;
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Entry<String, @Nullable Object>> {
        @Override
        public int size() {
            return shape.size();
        }

        @Override
        public Iterator<Entry<String, @Nullable Object>> iterator() {
            return new EntryIterator();
        }
    }

    private final class EntryIterator implements Iterator<Entry<String, @Nullable Object>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < shape.size();
        }

        @Override
        public Entry<String, @Nullable Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return new RowEntry(shape.key(next), valueAt(next++));
        }

        @Override
        public void remove() {
            removeAt(--next);
        }
    }

    private final class RowEntry extends SimpleEntry<String, @Nullable Object> {
        private static final long serialVersionUID = 1L;

        RowEntry(String key, @Nullable Object value) {
            super(key, value);
        }

        @Override
        public @Nullable Object setValue(@Nullable Object value) {
            put(getKey(), value);
            return super.setValue(value);
        }
    }
}
