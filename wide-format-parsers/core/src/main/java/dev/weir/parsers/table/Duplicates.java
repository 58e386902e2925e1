package dev.weir.parsers.table;

/** What happens to columns that have the same name. */
public enum Duplicates {
    /** The second gets {@code _2} behind its name, the third {@code _3}. */
    SUFFIX,
    /** The slice fails. */
    FAIL
}
