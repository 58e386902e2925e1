package dev.weir.spi.failure;

/** Whose failure it is; decided where it is thrown, and the only thing that retry, exit code and messages look at. */
public enum FailureType {
    /** The user's configuration is wrong, or what it gives access to; trying again changes nothing. */
    CONFIG,
    /** The source failed in a way that may pass: rate limits, timeouts, 5xx. */
    SOURCE_TRANSIENT,
    /** The source answered in a way that will not pass by itself: 400, 404, a body that is not what was announced. */
    SOURCE_PERMANENT,
    /** The place that records are written to failed. */
    SINK,
    /** The connector is at fault: its manifest, a component, or Weir. */
    INTERNAL
}
