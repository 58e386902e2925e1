package dev.weir.parsers.jsonapi;

/** Where the attributes of a resource go. */
public enum AttributesAs {
    /** They are fields of the record. */
    FLATTEN,
    /** They stay in the field {@code attributes}. */
    KEEP
}
