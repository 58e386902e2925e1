package dev.weir.parsers.archive;

/** What happens to a file whose name is not of the pattern. */
public enum UnmatchedFile {
    /** It is read, with null in the fields of the pattern. */
    KEEP,
    /** It is passed over. */
    DROP,
    /** The slice fails. */
    FAIL
}
