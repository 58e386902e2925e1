package dev.weir.parsers.archive;

import org.jspecify.annotations.Nullable;

/** One form that files are packed in. */
sealed interface Layer permits Compression, Container {

    /** How many first bytes are looked at, at most. */
    int LOOKED_AT = 512;

    /** Its name, for messages. */
    String title();

    /** Whether a body with these first bytes is of this form. */
    boolean begins(byte[] start);

    /** The form of a body with these first bytes; null if it is none of them. */
    static @Nullable Layer of(byte[] start) {
        for (Layer layer : Compression.values()) {
            if (layer.begins(start)) {
                return layer;
            }
        }
        for (Layer layer : Container.values()) {
            if (layer.begins(start)) {
                return layer;
            }
        }
        return null;
    }
}
