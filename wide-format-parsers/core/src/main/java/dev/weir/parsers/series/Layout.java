package dev.weir.parsers.series;

/** How series are laid out. */
public enum Layout {
    /** Lists of equal length, each under its name; one of them is the index. */
    PARALLEL,
    /** A list of lists, one for each label; beside it the labels and the index. */
    MATRIX,
    /** A list of series, each with its points. */
    POINTS
}
