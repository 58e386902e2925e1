package dev.weir.lake.convert;

/** How well a value went into its column. */
public enum Fit {
    /** The column holds all of it. */
    EXACT,
    /** The column holds the nearest that it can; the original is to be kept elsewhere. */
    NEAR,
    /** Nothing was written; the original is to be kept elsewhere. */
    NONE
}
