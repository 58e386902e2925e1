package dev.weir.parsers.fixed;

/** What happens to lines that end before their last column does. */
public enum ShortLines {
    /** The slice fails. */
    FAIL,
    /** They are read as if spaces followed. */
    PAD
}
