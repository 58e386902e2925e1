package dev.weir.parsers.keyed;

/** What the entries of a keyed object become. */
public enum Into {
    /** Each is a record. */
    RECORDS,
    /** They are a list, in place of the object, in the document that holds it. */
    LIST
}
