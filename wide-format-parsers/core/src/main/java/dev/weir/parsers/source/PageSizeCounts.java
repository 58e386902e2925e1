package dev.weir.parsers.source;

/** What a paginator counts of the pages that a parser reads. */
public enum PageSizeCounts {
    /** The rows that the source sent, however many records are made of them. */
    SOURCE_ROWS,
    /** The records. */
    RECORDS
}
