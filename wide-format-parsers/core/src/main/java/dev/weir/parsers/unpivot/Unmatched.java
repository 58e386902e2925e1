package dev.weir.parsers.unpivot;

/** What happens to columns that are neither id columns nor turned into rows. */
public enum Unmatched {
    /** Each record repeats them. */
    KEEP,
    /** They are left out. */
    DROP,
    /** The slice fails. */
    FAIL
}
