package dev.weir.parsers.columnar.value;

import dev.weir.spi.annotation.Name;

/** What floating numbers become for which JSON has no word. */
public enum NotFinite {
    /** The texts {@code NaN}, {@code Infinity} and {@code -Infinity}. */
    TEXT,
    /** Null. */
    @Name("null")
    NOTHING,
    /** The slice fails. */
    FAIL
}
