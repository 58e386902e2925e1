package dev.weir.parsers.source;

import dev.weir.spi.template.Scope;

/** What happens to a value of the source that does not have the shape which a parser reads. */
public enum OnShapeError {
    /** The slice fails. */
    FAIL,
    /** The value is left out. */
    SKIP,
    /** The value is left out, and the log says so once. */
    WARN;

    /**
     * Deals with such a value, which is left out if this returns.
     *
     * @param what   what cannot be made of it, to stand behind "Cannot "
     * @param reason why
     * @throws dev.weir.spi.failure.ConnectorException of {@code SOURCE_PERMANENT} if the slice is to fail
     */
    public void handle(String what, String reason, Scope scope) {
        if (this == FAIL) {
            throw Unreadable.because("Cannot " + what + ": " + reason
                    + " (correct the parameters of the parser, or set on_shape_error to skip or warn)");
        }
        if (this == WARN) {
            scope.runtime()
                    .warn("Something of stream '" + scope.streamName() + "' is left out: cannot " + what + ": "
                            + reason);
        }
    }
}
