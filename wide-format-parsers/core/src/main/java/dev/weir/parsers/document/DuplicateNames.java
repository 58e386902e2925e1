package dev.weir.parsers.document;

/** What happens to columns of one name. */
public enum DuplicateNames {
    /** All but the first have {@code _2}, {@code _3} and so on behind their names. */
    SUFFIX,
    /** The slice fails. */
    FAIL
}
