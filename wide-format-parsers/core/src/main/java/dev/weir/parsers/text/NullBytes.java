package dev.weir.parsers.text;

/** What happens to characters of code 0, which some sources leave in their texts. */
public enum NullBytes {
    /** They are left out. */
    STRIP,
    /** The slice fails. */
    FAIL
}
