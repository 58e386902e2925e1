package dev.weir.parsers.fixed;

/** What a line is for. */
public enum LineRole {
    /** It gives no record. */
    SKIP,
    /** It is a record. */
    DETAIL,
    /** It ends the records above it, and may hold figures to check them by. */
    TOTALS
}
