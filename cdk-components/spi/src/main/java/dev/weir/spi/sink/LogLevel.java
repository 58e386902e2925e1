package dev.weir.spi.sink;

/** How urgent a message is. */
public enum LogLevel {
    /** For those who look for a mistake in Weir or in a manifest. */
    DEBUG,
    /** Progress. */
    INFO,
    /** Something that the user should look at. */
    WARN,
    /** A failure. */
    ERROR
}
