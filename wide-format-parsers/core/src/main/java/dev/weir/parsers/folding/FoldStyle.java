package dev.weir.parsers.folding;

/** What fields become that are folded into one. */
public enum FoldStyle {
    /** A list of objects, each with a name and a value. */
    LIST,
    /** One object, with the names as keys. */
    MAP
}
