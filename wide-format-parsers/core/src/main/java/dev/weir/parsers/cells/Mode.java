package dev.weir.parsers.cells;

/** What cells become. */
public enum Mode {
    /** Each is a column. */
    WIDE,
    /** Each is a record, with its name in a column. */
    LONG
}
