package dev.weir.engine;

/** How a stream is to be read, in the protocol's words. */
public enum SyncMode {
    /** From the beginning. */
    FULL_REFRESH,
    /** From where the last sync ended. */
    INCREMENTAL
}
