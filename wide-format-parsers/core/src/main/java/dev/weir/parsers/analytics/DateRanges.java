package dev.weir.parsers.analytics;

/** How the values of several date ranges are told apart. */
public enum DateRanges {
    /** There is one date range; several are a shape error. */
    SINGLE,
    /** Each date range is a record, with its name in a column. */
    LABEL,
    /** Each date range has columns of its own for its metrics, with its name behind theirs. */
    SPLIT
}
