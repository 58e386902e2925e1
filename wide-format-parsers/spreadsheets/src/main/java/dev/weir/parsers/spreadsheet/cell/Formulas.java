package dev.weir.parsers.spreadsheet.cell;

/** How cells with a formula are read. No formula is ever evaluated. */
public enum Formulas {
    /** As the value that was saved with them; one without fails. */
    CACHED,
    /** As the value that was saved with them, or null. */
    CACHED_OR_NULL
}
