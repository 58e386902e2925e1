package dev.weir.standard.error;

import dev.weir.spi.failure.FailureType;

/** Whose failure a response filter declares an answer to be. */
public enum FilterFailureType {
    /** The source's or the connector's. */
    SYSTEM_ERROR(FailureType.SOURCE_PERMANENT),
    /** The user's: a configuration that has to be changed. */
    CONFIG_ERROR(FailureType.CONFIG),
    /** The source's, and it may pass by itself. */
    TRANSIENT_ERROR(FailureType.SOURCE_TRANSIENT);

    private final FailureType type;

    FilterFailureType(FailureType type) {
        this.type = type;
    }

    FailureType type() {
        return type;
    }
}
