package dev.weir.parsers.sdmx;

/** How codes are told. */
public enum Labels {
    /** As codes. */
    CODES,
    /** By their names; by the code where there is no name. */
    NAMES,
    /** As codes, and by their names in a column whose name ends in {@code _name}. */
    BOTH
}
