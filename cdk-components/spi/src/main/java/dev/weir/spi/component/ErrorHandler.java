package dev.weir.spi.component;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.http.Resolution;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges answers and failures, and says how long to wait before the next attempt. Keeps nothing; called concurrently. */
@Kind(custom = "CustomErrorHandler")
public interface ErrorHandler {

    /** What to make of an answer. Called once for each attempt; may look at the body. */
    Resolution interpret(Response response, Scope scope);

    /** What to make of a connection that failed. */
    Resolution interpret(IOException failure, Scope scope);

    /**
     * How long to wait before the next attempt; empty for the engine's own exponential backoff.
     *
     * @param response the answer; null if the connection failed
     * @param attempt  how many attempts were made, from 1
     */
    default Optional<Duration> backoff(@Nullable Response response, int attempt, Scope scope) {
        return Optional.empty();
    }

    /** How often a request is repeated at most. */
    default int maxRetries(Scope scope) {
        return 5;
    }

    /** How long a request may be repeated, waits included. */
    default Duration maxTime(Scope scope) {
        return Duration.ofMinutes(10);
    }
}
