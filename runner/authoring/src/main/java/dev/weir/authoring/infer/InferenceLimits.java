package dev.weir.authoring.infer;

/**
 * What bounds the memory of an inference, whatever the records hold.
 *
 * @param mapKeys  an object with more keys than that is a map: its values have one schema ({@code additionalProperties}); 0 if
 *                 objects are never taken for maps
 * @param fields   how many fields a schema has at most, on all levels
 * @param depth    how many levels of objects and arrays are looked into
 * @param examples whether a value is kept of each type that a field has
 */
public record InferenceLimits(int mapKeys, int fields, int depth, boolean examples) {

    /** No maps, and more fields and levels than any stream has that people look at. */
    public static final InferenceLimits DEFAULT = new InferenceLimits(0, 20_000, 32, false);

    public InferenceLimits {
        if (mapKeys < 0 || fields < 1 || depth < 1) {
            throw new IllegalArgumentException("Cannot bound an inference by " + mapKeys + ", " + fields + " and "
                    + depth + ": a limit is too small (give at least 0, 1 and 1)");
        }
    }

    /** The same limits, with objects of more than so many keys taken for maps. */
    public InferenceLimits withMapKeys(int keys) {
        return new InferenceLimits(keys, fields, depth, examples);
    }

    /** The same limits, and values are kept as examples. */
    public InferenceLimits withExamples() {
        return new InferenceLimits(mapKeys, fields, depth, true);
    }
}
