package dev.weir.parsers.embedded;

/** Where the values of a field go. */
public enum EmbeddedInto {
    /** To the field itself, as an object or a list. */
    OBJECT,
    /** To the record, in place of the field. */
    MERGE
}
