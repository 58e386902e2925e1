package dev.weir.parsers.xml;

/** Where the attributes of elements go. */
public enum Attributes {
    /** They are fields beside the children. */
    MERGE,
    /** They are fields whose names begin with the prefix. */
    PREFIX,
    /** They are left out. */
    DROP
}
