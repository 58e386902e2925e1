package dev.weir.spi.read;

/** Tells a retriever that the source wants pagination to start over; carries no stack trace, as it is control flow. */
public final class PaginationResetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the reason that the error handler gave. */
    public PaginationResetException(String message) {
        super(message, null, false, false);
    }
}
