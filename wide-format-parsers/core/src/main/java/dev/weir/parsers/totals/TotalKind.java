package dev.weir.parsers.totals;

/** What a figure of the totals is. */
public enum TotalKind {
    /** The sum of the rows. */
    SUM,
    /** Something that is not to be held against the rows: an average, a rate, a count of distinct players. */
    NONE
}
