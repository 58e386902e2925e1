package dev.weir.spi.component;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says how long to wait before the next attempt. Keeps nothing; called concurrently. */
@Kind(custom = "CustomBackoffStrategy")
public interface BackoffStrategy {

    /**
     * The wait, or empty if this strategy has nothing to say about this answer.
     *
     * @param response the answer; null if the connection failed
     * @param attempt  how many attempts were made, from 1
     */
    Optional<Duration> backoff(@Nullable Response response, int attempt, Scope scope);
}
