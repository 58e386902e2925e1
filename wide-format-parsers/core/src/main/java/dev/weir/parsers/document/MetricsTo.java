package dev.weir.parsers.document;

/** Where the names of metrics go. */
public enum MetricsTo {
    /** Each metric is a column. */
    COLUMNS,
    /** Each metric is a row, and its name stands in a column. */
    ROWS
}
