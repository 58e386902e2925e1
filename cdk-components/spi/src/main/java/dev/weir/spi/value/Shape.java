package dev.weir.spi.value;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a row in their order, shared by all rows that were filled in the same order: a page of records holds its
 * field names once. Shapes form a tree, one edge for each key that was appended; edges are added under a lock and read
 * without one. A row whose keys are data (ids, dates) leaves the tree after {@link #MAX_EDGES} siblings or
 * {@link #MAX_KEYS} levels and goes on with shapes of its own.
 */
final class Shape {

    static final Shape EMPTY = new Shape(null, null, true);

    private static final int MAX_EDGES = 256;
    private static final int MAX_KEYS = 1024;
    private static final int SCANNED = 8;

    private final @Nullable Shape parent;
    private final String[] keys;
    private final boolean shared;
    private volatile Map<String, Shape> edges = Map.of();
    private volatile @Nullable Shape latest;
    private volatile @Nullable Map<String, Integer> index;

    private Shape(@Nullable Shape parent, @Nullable String key, boolean shared) {
        this.parent = parent;
        this.shared = shared;
        if (parent == null || key == null) {
            keys = new String[0];
        } else {
            keys = java.util.Arrays.copyOf(parent.keys, parent.keys.length + 1);
            keys[parent.keys.length] = key;
        }
    }

    int size() {
        return keys.length;
    }

    String key(int position) {
        return keys[position];
    }

    /** The position of a key, or -1. */
    int position(String key) {
        int size = keys.length;
        if (size <= SCANNED) {
            for (int i = 0; i < size; i++) {
                if (keys[i].equals(key)) {
                    return i;
                }
            }
            return -1;
        }
        Integer position = index().get(key);
        return position == null ? -1 : position;
    }

    /** The shape that has one more key at its end, if that came next the last time as well; otherwise null. */
    @Nullable
    Shape predicted(String key) {
        Shape guess = latest;
        return guess != null && guess.keys[guess.keys.length - 1].equals(key) ? guess : null;
    }

    /** The shape that has one more key at its end, one that this does not have. */
    Shape plus(String key) {
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
        boolean share = shared && edges.size() < MAX_EDGES && keys.length < MAX_KEYS;
        Shape next = new Shape(this, key, share);
        if (share) {
            Map<String, Shape> grown = new HashMap<>(edges);
            grown.put(key, next);
            edges = grown;
            latest = next;
        }
        return next;
    }

    /** The shape without the key at a position; the keys behind it move forward. */
    Shape minus(int position) {
        Shape shape = ancestor(position);
        for (int i = position + 1; i < keys.length; i++) {
            shape = shape.plus(keys[i]);
        }
        return shape;
    }

    private Shape ancestor(int size) {
        Shape shape = this;
        while (shape.parent != null && shape.keys.length > size) {
            shape = shape.parent;
        }
        return shape;
    }

    private Map<String, Integer> index() {
        Map<String, Integer> known = index;
        if (known == null) {
            known = new HashMap<>(keys.length * 2);
            for (int i = 0; i < keys.length; i++) {
                known.put(keys[i], i);
            }
            index = known;
        }
        return known;
    }
}
