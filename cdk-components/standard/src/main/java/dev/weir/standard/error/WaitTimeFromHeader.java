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
 * Waits as many seconds as a header of the answer says.
 *
 * <pre>
 * type: WaitTimeFromHeader
 * header: Retry-After
 * max_waiting_time_in_seconds: 600
 * </pre>
 *
 * @param header                  the header, for instance {@code Retry-After}
 * @param regex                   finds the number at the beginning of the header's value; the whole match counts
 * @param maxWaitingTimeInSeconds fails rather than wait as many seconds or longer
 */
@Alias("airbyte_cdk.WaitTimeFromHeaderBackoffStrategy")
@Component
public record WaitTimeFromHeader(
        Template<String> header,
        @Nullable Template<String> regex,

        @Since("4.1.0") @Interpolate(Interpolation.VALUE) @Nullable
        Template<@Nullable Object> maxWaitingTimeInSeconds)
        implements BackoffStrategy {

    @Override
    public Optional<Duration> backoff(@Nullable Response response, int attempt, Scope scope) {
        Double seconds = response == null ? null : Seconds.inHeader(response.headers(), header, regex, scope);
        if (seconds == null || seconds <= 0) {
            return Optional.empty();
        }
        Seconds.requireBelow(maxWaitingTimeInSeconds, seconds, scope);
        return Optional.of(Seconds.duration(seconds));
    }
}
