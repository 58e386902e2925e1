package dev.weir.parsers.html;

/** Which rows of a table are its header. */
public enum Header {
    /**
     * Those at its top that stand in {@code thead}, or whose cells are all {@code th}; the first row if there are none. Where such
     * a row is repeated further down, it is passed over.
     */
    TH,
    /** As many as {@code header_rows} says. */
    ROWS
}
