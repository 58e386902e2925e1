package dev.weir.parsers.embedded;

/** How a field holds several values. */
public enum EmbeddedFormat {
    /** A JSON document. */
    JSON,
    /** Pairs of a key and a value: {@code |afp1:abc|afp10:tw}. */
    KV,
    /** The query of a URL: {@code a=1&b=2}. */
    QUERY,
    /** Lines of separated values. */
    CSV,
    /** An XML document, or elements side by side. */
    XML
}
