package dev.weir.standard.error;

import dev.weir.spi.annotation.Alias;
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
 * Waits until the time that a header of the answer says, in seconds since 1970.
 *
 * <pre>
 * type: WaitUntilTimeFromHeader
 * header: X-RateLimit-Reset
 * min_wait: 5
 * </pre>
 *
 * @param header                  the header, for instance {@code X-RateLimit-Reset}
 * @param minWait                 the shortest wait, in seconds; also where the header is missing
 * @param regex                   finds the number at the beginning of the header's value; the whole match counts
 * @param maxWaitingTimeInSeconds fails rather than wait as many seconds or longer
 */
@Alias("airbyte_cdk.WaitUntilTimeFromHeaderBackoffStrategy")
@Component
public record WaitUntilTimeFromHeader(
        Template<String> header,
        @Interpolate(Interpolation.VALUE) @Nullable Template<@Nullable Object> minWait,
        @Nullable Template<String> regex,

        @Since("7.27.0") @Interpolate(Interpolation.VALUE) @Nullable
        Template<@Nullable Object> maxWaitingTimeInSeconds)
        implements BackoffStrategy {

    @Override
    public Optional<Duration> backoff(@Nullable Response response, int attempt, Scope scope) {
        Double until = response == null ? null : Seconds.inHeader(response.headers(), header, regex, scope);
        double shortest = minWait == null ? 0 : Seconds.of("min_wait", minWait, scope);
        double wait = until == null || until == 0 ? shortest : Math.max(until - now(scope), shortest);
        if (wait <= 0) {
            return Optional.empty();
        }
        Seconds.requireBelow(maxWaitingTimeInSeconds, wait, scope);
        return Optional.of(Seconds.duration(wait));
    }

    private static double now(Scope scope) {
        return scope.runtime().clock().millis() / 1000.0;
    }
}
