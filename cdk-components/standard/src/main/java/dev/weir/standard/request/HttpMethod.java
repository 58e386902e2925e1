package dev.weir.standard.request;

import dev.weir.spi.annotation.Name;

/** The HTTP methods that data is read with. */
public enum HttpMethod {
    /** Reads. */
    @Name("GET")
    GET,
    /** Asks with a body. */
    @Name("POST")
    POST
}
