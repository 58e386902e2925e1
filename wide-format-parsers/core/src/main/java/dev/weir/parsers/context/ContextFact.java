package dev.weir.parsers.context;

/** Something that is known of a report. */
public enum ContextFact {
    /** Whose report it is. */
    ACCOUNT,
    /** Where the time that it covers begins. */
    WINDOW_START,
    /** Where the time that it covers ends. */
    WINDOW_END,
    /** Which report it is. */
    REPORT,
    /** When it was read. */
    FETCHED_AT,
    /** The number of the record. */
    ROW_NUMBER
}
