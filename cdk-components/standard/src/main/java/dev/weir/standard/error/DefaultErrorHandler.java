package dev.weir.standard.error;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.component.BackoffStrategy;
import dev.weir.spi.component.ErrorHandler;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Resolution;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges answers by its filters, in their order, and where none matches by their status: below 400 is taken; 429, 408,
 * 500, 502, 503, 504, unknown codes and failed connections are tried again; 400, 401, 403, 404 and 405 fail.
 *
 * <pre>
 * type: DefaultErrorHandler
 * max_retries: 5
 * backoff_strategies:
 *   - type: WaitTimeFromHeader
 *     header: Retry-After
 * response_filters:
 *   - type: HttpResponseFilter
 *     http_codes: [404]
 *     action: IGNORE
 * </pre>
 *
 * @param responseFilters   what to make of certain answers; the first that matches decides
 * @param maxRetries        how often a request is repeated at most
 * @param backoffStrategies how long to wait before a repetition; the first that has an opinion decides. Without one, 1, 2,
 *                          4, 8 … seconds
 */
@Component
public record DefaultErrorHandler(
        @DefaultType("HttpResponseFilter") @Default("[]") List<HttpResponseFilter> responseFilters,
        @Interpolate(Interpolation.VALUE) @Default("5") Template<@Nullable Object> maxRetries,
        @Default("[]") List<BackoffStrategy> backoffStrategies)
        implements ErrorHandler {

    private static final DefaultErrorHandler STANDARD =
            new DefaultErrorHandler(List.of(), Template.constant(5L), List.of());

    public DefaultErrorHandler {
        responseFilters = List.copyOf(responseFilters);
        backoffStrategies = List.copyOf(backoffStrategies);
    }

    /** The handler of a requester that names none. */
    public static DefaultErrorHandler standard() {
        return STANDARD;
    }

    @Override
    public Resolution interpret(Response response, Scope scope) {
        for (HttpResponseFilter filter : responseFilters) {
            Optional<Resolution> resolution = filter.resolve(response, scope);
            if (resolution.isPresent()) {
                return resolution.get();
            }
        }
        return StatusResolutions.of(response.status());
    }

    @Override
    public Resolution interpret(IOException failure, Scope scope) {
        return StatusResolutions.of(failure);
    }

    @Override
    public Optional<Duration> backoff(@Nullable Response response, int attempt, Scope scope) {
        for (BackoffStrategy strategy : backoffStrategies) {
            Optional<Duration> wait = strategy.backoff(response, attempt, scope);
            if (wait.isPresent() && !wait.get().isZero()) {
                return wait;
            }
        }
        return Optional.empty();
    }

    @Override
    public int maxRetries(Scope scope) {
        Object value = maxRetries.in(scope);
        Double number = Seconds.number(value);
        if (number == null) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot repeat requests: max_retries evaluates to '" + value + "' (it must be a whole number)");
        }
        return number.intValue();
    }
}
