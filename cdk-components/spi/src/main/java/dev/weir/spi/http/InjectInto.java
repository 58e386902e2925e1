package dev.weir.spi.http;

/** The parts of a request that an option can be put into. */
public enum InjectInto {
    /** A query parameter. */
    REQUEST_PARAMETER,
    /** A header. */
    HEADER,
    /** A field of a form body. */
    BODY_DATA,
    /** A field of a JSON body. */
    BODY_JSON
}
