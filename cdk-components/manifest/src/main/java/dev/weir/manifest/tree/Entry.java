package dev.weir.manifest.tree;

/**
 * A key of a mapping with its value.
 *
 * @param key            the key as text: numbers, yes and no, and empty keys as JSON spells them
 * @param keyPosition    where the key stands
 * @param value          the value
 * @param fromParameters whether the entry was copied into a component from {@code $parameters} in force there
 */
public record Entry(String key, Position keyPosition, Node value, boolean fromParameters) {

    /** An entry that the manifest's author wrote in its place. */
    public Entry(String key, Position keyPosition, Node value) {
        this(key, keyPosition, value, false);
    }

    /** The same key with another value. */
    public Entry with(Node other) {
        return other == value ? this : new Entry(key, keyPosition, other, fromParameters);
    }

    /** The same entry, marked as copied from {@code $parameters}. */
    public Entry asParameter() {
        return fromParameters ? this : new Entry(key, keyPosition, value, true);
    }
}
