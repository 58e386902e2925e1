package dev.weir.parsers.embedded;

/** What happens to a key that comes twice in one field. */
public enum OnDuplicate {
    /** It cannot be read. */
    FAIL,
    /** The last value counts. */
    LAST,
    /** Its values become a list. */
    LIST
}
