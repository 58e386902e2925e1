package dev.weir.parsers.xml;

/** What names of elements and attributes look like. */
public enum Namespaces {
    /** Without their prefix. */
    STRIP,
    /** As they stand in the document. */
    KEEP
}
