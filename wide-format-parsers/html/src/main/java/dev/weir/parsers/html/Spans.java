package dev.weir.parsers.html;

/** How cells are read that go over several columns or rows. */
public enum Spans {
    /** Their text stands in all of these. */
    FILL,
    /** Their text stands in the first; the others are empty. */
    FIRST
}
