package dev.weir.parsers.table;

/** Whether a document holds several tables below each other, each with a header of its own. */
public enum Sections {
    /** It holds one table, and blank lines mean nothing. */
    NONE,
    /**
     * A blank line ends a table. If the first line behind it has one cell that is not empty, and the next one several, it is
     * the title of the table.
     */
    BLANK_LINE,
    /** A line that matches {@code section_regex} stands above each table. What stands before the first one is passed over. */
    REGEX
}
