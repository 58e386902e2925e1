package dev.weir.standard.error;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.component.BackoffStrategy;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Waits equally long before each attempt.
 *
 * <pre>
 * type: ConstantBackoffStrategy
 * backoff_time_in_seconds: 30
 * </pre>
 *
 * @param backoffTimeInSeconds how long, in seconds
 * @param jitterRangeInSeconds adds a random time of up to twice as many seconds
 */
@Component
public record ConstantBackoffStrategy(
        @Interpolate(Interpolation.VALUE) Template<@Nullable Object> backoffTimeInSeconds,
        @Since("7.21.0") @Nullable Double jitterRangeInSeconds)
        implements BackoffStrategy {

    @Override
    public Optional<Duration> backoff(@Nullable Response response, int attempt, Scope scope) {
        double seconds = Seconds.of("backoff_time_in_seconds", backoffTimeInSeconds, scope);
        return Optional.of(Seconds.withJitter(seconds, jitterRangeInSeconds));
    }
}
