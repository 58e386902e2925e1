package dev.weir.standard.error;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
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
 * Waits twice as long before each further attempt: {@code factor} times 2, 4, 8 … seconds.
 *
 * <pre>
 * type: ExponentialBackoffStrategy
 * factor: 5
 * </pre>
 *
 * @param factor               the factor, in seconds
 * @param jitterRangeInSeconds adds a random time of up to twice as many seconds
 */
@Component
public record ExponentialBackoffStrategy(
        @Interpolate(Interpolation.VALUE) @Default("5") Template<@Nullable Object> factor,
        @Since("7.21.0") @Nullable Double jitterRangeInSeconds)
        implements BackoffStrategy {

    @Override
    public Optional<Duration> backoff(@Nullable Response response, int attempt, Scope scope) {
        double seconds = Seconds.of("factor", factor, scope) * Math.pow(2, attempt);
        return Optional.of(Seconds.withJitter(seconds, jitterRangeInSeconds));
    }
}
