package dev.weir.parsers.headers;

/** How names of fields are written. */
public enum HeaderCase {
    /** {@code media_source}. */
    SNAKE,
    /** {@code mediaSource}. */
    CAMEL,
    /** As they are. */
    KEEP
}
