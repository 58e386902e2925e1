package dev.weir.parsers.fixed;

/** At which side of a column its text stands; it is padded at the other. */
public enum FixedAlign {
    /** At the beginning. */
    LEFT,
    /** At the end. */
    RIGHT
}
