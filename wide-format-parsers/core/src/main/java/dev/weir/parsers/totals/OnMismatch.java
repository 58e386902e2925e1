package dev.weir.parsers.totals;

/** What happens if rows do not add up to their totals. */
public enum OnMismatch {
    /** The slice fails. */
    FAIL,
    /** The log says so. */
    WARN
}
