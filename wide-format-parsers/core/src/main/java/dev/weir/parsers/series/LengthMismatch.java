package dev.weir.parsers.series;

/** What happens to lists that are shorter than others which they belong to. */
public enum LengthMismatch {
    /** They are a shape error. */
    FAIL,
    /** What they lack is null. */
    NULL
}
