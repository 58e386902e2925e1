package dev.weir.parsers.fixed;

/** What a count in a line of totals counts. */
public enum CountedLines {
    /** The records since the totals before it. */
    DETAILS,
    /** All lines since the totals before it, this one included. */
    LINES
}
