package dev.weir.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Field names as they stand in a line, {@code "name":} in UTF-8. Rows of one page share their key objects, so a name is
 * found by identity; two names in one place take turns. Used by one thread.
 */
final class EncodedKeys {

    private static final int PLACES = 1024;

    private final @Nullable String[] keys = new String[PLACES];
    private final byte[][] encoded = new byte[PLACES][];

    byte[] of(String key) {
        int hash = key.hashCode();
        int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
        if (keys[place] != key) {
            JsonBuffer buffer = new JsonBuffer(key.length() + 8);
            buffer.text(key);
            buffer.ascii(':');
            encoded[place] = buffer.toByteArray();
            keys[place] = key;
        }
        return encoded[place];
    }
}
