package dev.weir.parsers.value;

/** What happens to several values of one name in one record. */
public enum OnDuplicate {
    /** They cannot be read. */
    FAIL,
    /** The last one counts. */
    LAST,
    /** They are gathered in a list. */
    LIST
}
