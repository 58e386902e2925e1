package dev.weir.parsers.matrix;

/** What happens to rows, or columns, that are shorter or longer than the others. */
public enum Ragged {
    /** What a shorter one lacks is null; a longer one is a shape error, unless it holds nothing beyond the header. */
    PAD,
    /** What a shorter one lacks is null; what a longer one holds beyond the header is dropped. */
    TRUNCATE,
    /** It is a shape error. */
    FAIL
}
