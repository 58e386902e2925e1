package dev.weir.parsers.headers;

/** What happens to the part of a name that stands in parentheses. */
public enum Parentheses {
    /** It is left out, unless nothing else is there. */
    DROP,
    /** It belongs to the name. */
    KEEP
}
