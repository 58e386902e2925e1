package dev.weir.spi.read;

import dev.weir.spi.http.Resolution;

/**
 * Tells a retriever that the error handler wants what only the retriever can do: start pagination over, ask for smaller
 * pages, or cut the slice's window. Carries no stack trace, as it is control flow.
 */
public final class RetrieverActionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Resolution.Action action;

    /** With what is wanted, and the reason that the error handler gave. */
    public RetrieverActionException(Resolution.Action action, String message) {
        super(message, null, false, false);
        this.action = action;
    }

    /** What is wanted. */
    public Resolution.Action action() {
        return action;
    }
}
