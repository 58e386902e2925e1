package dev.weir.parsers.cells;

/** What happens to several cells of one name in one record. */
public enum OnDuplicate {
    /** Their values are gathered in a list. */
    LIST,
    /** The last one counts. */
    LAST,
    /** They are a shape error. */
    FAIL
}
