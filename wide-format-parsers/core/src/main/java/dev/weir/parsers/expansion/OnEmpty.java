package dev.weir.parsers.expansion;

/** What becomes of an element that has nothing in it. */
public enum OnEmpty {
    /** It is left out. */
    SKIP,
    /** It is a record itself. */
    EMIT_PARENT
}
