package dev.weir.parsers.columnar.value;

/** What happens to columns, or fields of a struct, that have the same name. */
public enum DuplicateNames {
    /** The slice fails. */
    FAIL,
    /** The second one becomes {@code name_2}, and so on. */
    SUFFIX
}
