package dev.weir.registry.command;

import org.jspecify.annotations.Nullable;

/** A command that cannot do what it is asked for; the message says why and what to do. */
final class CannotRun extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotRun(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
