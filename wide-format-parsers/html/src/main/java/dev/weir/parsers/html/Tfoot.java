package dev.weir.parsers.html;

/** What happens to rows in {@code tfoot}. */
public enum Tfoot {
    /** They are left out. */
    DROP,
    /** They are read like others. */
    KEEP
}
