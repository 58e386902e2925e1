package dev.weir.spi.value;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a row in their order, shared by all rows that were filled in the same order: a page of records holds its
 * field names once. Shared shapes form a tree, one edge for each key that was appended; edges are added under a lock and
 * read without one. A row whose keys are data (ids, dates), or of which there are many, leaves the tree after
 * {@link #MAX_EDGES} siblings or {@link #MAX_KEYS} levels and goes on with a shape of its own, which it changes in place.
 * The tree is let go of and grows anew when it holds {@link #MAX_CELLS} keys, so that its memory has a bound.
 */
final class Shape {

    static final Shape EMPTY = new Shape(new String[0], 0, null, true);

    private static final int MAX_EDGES = 256;
    private static final int MAX_KEYS = 256;
    private static final int MAX_CELLS = 200_000;
    private static final int SCANNED = 8;
    private static final AtomicInteger CELLS = new AtomicInteger();

    private final @Nullable Shape parent;
    private final boolean shared;
    private String[] keys;
    private int size;
    private volatile Map<String, Shape> edges = Map.of();
    private volatile @Nullable Shape latest;
    private volatile @Nullable Map<String, Integer> index;

    private Shape(String[] keys, int size, @Nullable Shape parent, boolean shared) {
        this.keys = keys;
        this.size = size;
        this.parent = parent;
        this.shared = shared;
    }

    int size() {
        return size;
    }

    String key(int position) {
        return keys[position];
    }

    /** The position of a key, or -1. */
    int position(String key) {
        if (size <= SCANNED) {
            return scanned(key);
        }
        Integer position = index().get(key);
        return position == null ? -1 : position;
    }

    private int scanned(String key) {
        for (int i = 0; i < size; i++) {
            if (keys[i].equals(key)) {
                return i;
            }
        }
        return -1;
    }

    /** The position of a key, or -1; without an index for shapes that rows only pass through while they are filled. */
    int positionWhileFilling(String key) {
        return shared && index == null ? scanned(key) : position(key);
    }

    /** The shape that has one more key at its end, if that came next the last time as well; otherwise null. */
    @Nullable
    Shape predicted(String key) {
        Shape guess = latest;
        return guess != null && guess.keys[guess.size - 1].equals(key) ? guess : null;
    }

    /** The shape that has one more key at its end, one that this does not have. */
    Shape plus(String key) {
        if (!shared) {
            return appended(key);
        }
        Shape guess = predicted(key);
        if (guess != null) {
            return guess;
        }
        Shape known = edges.get(key);
        return known != null ? known : grow(key);
    }

    private synchronized Shape grow(String key) {
        Shape known = edges.get(key);
        if (known != null) {
            return known;
        }
        if (edges.size() >= MAX_EDGES || size >= MAX_KEYS) {
            return ownCopy().appended(key);
        }
        String[] longer = Arrays.copyOf(keys, size + 1);
        longer[size] = key;
        Shape next = new Shape(longer, size + 1, this, true);
        Map<String, Shape> grown = new HashMap<>(edges);
        grown.put(key, next);
        edges = grown;
        latest = next;
        if (CELLS.addAndGet(size + 1) > MAX_CELLS) {
            CELLS.set(0);
            EMPTY.forget();
        }
        return next;
    }

    private void forget() {
        edges = Map.of();
        latest = null;
    }

    /** This shape, for one row alone if it is not shared. */
    Shape forAnotherRow() {
        return shared ? this : ownCopy();
    }

    private Shape ownCopy() {
        return new Shape(Arrays.copyOf(keys, Math.max(16, size * 2)), size, null, false);
    }

    private Shape appended(String key) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size] = key;
        Map<String, Integer> known = index;
        if (known != null) {
            known.put(key, size);
        }
        size++;
        return this;
    }

    /** The shape without the key at a position; the keys behind it move forward. */
    Shape minus(int position) {
        if (!shared) {
            System.arraycopy(keys, position + 1, keys, position, size - position - 1);
            size--;
            index = null;
            return this;
        }
        Shape shape = ancestor(position);
        for (int i = position + 1; i < size; i++) {
            shape = shape.plus(keys[i]);
        }
        return shape;
    }

    private Shape ancestor(int length) {
        Shape shape = this;
        while (shape.parent != null && shape.size > length) {
            shape = shape.parent;
        }
        return shape;
    }

    private Map<String, Integer> index() {
        Map<String, Integer> known = index;
        if (known == null) {
            known = new HashMap<>(size * 2);
            for (int i = 0; i < size; i++) {
                known.put(keys[i], i);
            }
            index = known;
        }
        return known;
    }
}
