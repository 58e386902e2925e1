package dev.weir.spi.failure;

import org.jspecify.annotations.Nullable;

/**
 * A failure with an owner and a message for the user: "Cannot (verb) (thing): (reason) ((remedy))". The message never
 * holds a secret. Components throw it; the engine adds stream and slice and passes it on.
 */
public final class ConnectorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final FailureType type;

    /** A failure with the message that the user will see. */
    public ConnectorException(FailureType type, String message) {
        this(type, message, null);
    }

    /** A failure with the message that the user will see, and what led to it. */
    public ConnectorException(FailureType type, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.type = type;
    }

    /** Whose failure it is. */
    public FailureType type() {
        return type;
    }
}
