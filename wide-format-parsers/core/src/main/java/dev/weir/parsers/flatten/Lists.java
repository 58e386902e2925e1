package dev.weir.parsers.flatten;

/** What becomes of a list inside a record. */
public enum Lists {
    /** A column for each element, numbered from 0. */
    INDEX,
    /** One text of all elements. */
    JOIN,
    /** One text, which is JSON. */
    JSON,
    /** A record for each element. */
    EXPLODE,
    /** It stays a list. */
    KEEP
}
