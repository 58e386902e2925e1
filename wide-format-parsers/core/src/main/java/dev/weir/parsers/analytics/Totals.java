package dev.weir.parsers.analytics;

/** What happens to the totals of a report that stand beside its rows. */
public enum Totals {
    /** They are left out. */
    DROP,
    /** They are the records, in place of the rows: for a stream of their own. */
    ONLY
}
