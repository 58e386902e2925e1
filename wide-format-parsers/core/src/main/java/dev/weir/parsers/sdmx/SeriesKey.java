package dev.weir.parsers.sdmx;

import dev.weir.parsers.source.Unreadable;

/** Positions joined by colons. */
final class SeriesKey {

    private SeriesKey() {}

    /** The positions in a key: {@code 0:4:1}. */
    static long[] positions(String key, int expected) {
        if (expected == 0 && key.isEmpty()) {
            return new long[0];
        }
        String[] parts = key.split(":", -1);
        if (parts.length != expected) {
            throw broken(key);
        }
        long[] positions = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            positions[i] = number(parts[i], key);
        }
        return positions;
    }

    static long number(String part, String key) {
        try {
            return Long.parseLong(part);
        } catch (NumberFormatException e) {
            throw broken(key);
        }
    }

    private static RuntimeException broken(String key) {
        return Unreadable.body("SDMX-JSON", "the key '" + key + "' does not fit the dimensions of the structure", null);
    }
}
