package dev.weir.parsers.xml;

/** What the text of an element holds. */
public enum Inner {
    /** A text, written out or as CDATA. */
    TEXT,
    /** JSON, whose value the element has. */
    JSON
}
