package dev.weir.parsers.matrix;

/** What the lists of a table are. */
public enum Orientation {
    /** Each is a row. */
    ROWS,
    /** Each is a column. */
    COLUMNS
}
