package dev.weir.parsers.spreadsheet;

/** How merged cells are read. */
public enum Merged {
    /** Each of them has the value that is shown; rows that have nothing else stay empty. */
    FILL,
    /** The first of them has the value, the others are empty. */
    FIRST
}
