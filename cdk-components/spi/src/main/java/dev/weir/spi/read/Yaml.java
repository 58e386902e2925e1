package dev.weir.spi.read;

import org.jspecify.annotations.Nullable;

/** Reads YAML as manifests are read. Safe for concurrent use. */
public interface Yaml {

    /**
     * The value that a text stands for, as JSON values; dates are ISO 8601 texts.
     *
     * @throws IllegalArgumentException if the text is no YAML, or stands for more than a manifest can hold
     */
    @Nullable
    Object parse(String text);
}
