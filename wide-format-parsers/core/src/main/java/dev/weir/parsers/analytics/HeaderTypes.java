package dev.weir.parsers.analytics;

/** Which types the values of metrics have. */
public enum HeaderTypes {
    /** Those that the headers name: whole numbers, and numbers with a fraction. */
    FROM_HEADERS,
    /** Values stay as they are. */
    STRINGS
}
