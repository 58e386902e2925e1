package dev.weir.parsers.lines;

/** What happens to lines that cannot be read. */
public enum BadLine {
    /** The slice fails. */
    FAIL,
    /** They are left out, and the log says so, once for each body. */
    WARN
}
