package dev.weir.parsers.table;

/** What happens to rows that do not have as many cells as the header. Empty cells beyond the header never matter. */
public enum Ragged {
    /** Rows that are too short are filled with null; those that are too long fail the slice. */
    PAD,
    /** Rows that are too short are filled with null, and what rows have beyond the header is left out. */
    TRUNCATE,
    /** The slice fails. */
    FAIL
}
