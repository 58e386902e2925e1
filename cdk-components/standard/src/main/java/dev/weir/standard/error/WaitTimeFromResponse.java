package dev.weir.standard.error;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.annotation.Sees;
import dev.weir.spi.component.BackoffStrategy;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Waits as many seconds as an expression over the answer says. Where it evaluates to nothing, to no number, or not at all,
 * the next strategy decides.
 *
 * <pre>
 * type: WaitTimeFromResponse
 * wait_time_in_seconds: "{{ response['retry_after'] }}"
 * </pre>
 *
 * @param waitTimeInSeconds       the wait, in seconds from now; sees {@code response}, the body as JSON, and {@code headers}
 * @param maxWaitingTimeInSeconds fails rather than wait as many seconds or longer
 */
@Component(since = "7.38.0")
public record WaitTimeFromResponse(
        @Sees({"response", "headers"}) @Interpolate(Interpolation.VALUE)
        Template<@Nullable Object> waitTimeInSeconds,

        @Interpolate(Interpolation.VALUE) @Nullable Template<@Nullable Object> maxWaitingTimeInSeconds)
        implements BackoffStrategy {

    @Override
    public Optional<Duration> backoff(@Nullable Response response, int attempt, Scope scope) {
        Double seconds = evaluated(response, scope);
        if (seconds == null || !Double.isFinite(seconds) || seconds <= 0) {
            return Optional.empty();
        }
        Seconds.requireBelow(maxWaitingTimeInSeconds, seconds, scope);
        return Optional.of(Seconds.duration(seconds));
    }

    private @Nullable Double evaluated(@Nullable Response response, Scope scope) {
        Scope answered = scope.with("response", response == null ? new Row() : response.json())
                .with("headers", response == null ? Headers.NONE : response.headers());
        Object value;
        try {
            value = waitTimeInSeconds.in(answered);
        } catch (ConnectorException e) {
            scope.runtime()
                    .warn("wait_time_in_seconds '" + waitTimeInSeconds.text()
                            + "' does not fit an answer of the source, so the next backoff strategy decides");
            return null;
        }
        return Seconds.number(value);
    }
}
