package dev.weir.parsers.spreadsheet;

/** What happens to rows or sheets that are hidden. */
public enum Hidden {
    /** They are read like others. */
    KEEP,
    /** They are left out. */
    DROP
}
