package dev.weir.parsers.table;

/** How merged cells of a header of several rows are read: only the first of them has a text. */
public enum FillMerged {
    /** An empty cell takes the text of the cell to its left, in all header rows but the last. */
    RIGHT,
    /** An empty cell stays empty. */
    NONE
}
