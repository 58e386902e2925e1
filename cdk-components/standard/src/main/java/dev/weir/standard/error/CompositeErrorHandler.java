package dev.weir.standard.error;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.component.ErrorHandler;
import dev.weir.spi.http.Resolution;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks several error handlers in their order. The first that takes, repeats or ignores an answer decides; one that fails it
 * or calls it rate limited leaves the word to the next, and the last one's counts. The first handler says how often a
 * request is repeated, and the first backoff strategy of all of them how long to wait.
 *
 * <pre>
 * type: CompositeErrorHandler
 * error_handlers:
 *   - type: DefaultErrorHandler
 *     response_filters:
 *       - type: HttpResponseFilter
 *         http_codes: [404]
 *         action: IGNORE
 *   - type: DefaultErrorHandler
 *     max_retries: 3
 * </pre>
 *
 * @param errorHandlers the handlers, at least one
 */
@Component
public record CompositeErrorHandler(
        @DefaultType("DefaultErrorHandler") List<ErrorHandler> errorHandlers) implements ErrorHandler {

    public CompositeErrorHandler {
        errorHandlers = List.copyOf(errorHandlers);
        if (errorHandlers.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot build the error handler: error_handlers is empty (name at least one)");
        }
    }

    @Override
    public Resolution interpret(Response response, Scope scope) {
        return decided(handler -> handler.interpret(response, scope));
    }

    @Override
    public Resolution interpret(IOException failure, Scope scope) {
        return decided(handler -> handler.interpret(failure, scope));
    }

    private Resolution decided(Function<ErrorHandler, Resolution> judgement) {
        Resolution last = Resolution.SUCCESS;
        for (ErrorHandler handler : errorHandlers) {
            last = judgement.apply(handler);
            if (isFinal(last.action())) {
                return last;
            }
        }
        return last;
    }

    private static boolean isFinal(Resolution.Action action) {
        return switch (action) {
            case SUCCESS, RETRY, IGNORE, RESET_PAGINATION, REDUCE_PAGE_SIZE, SPLIT_REQUEST_WINDOW -> true;
            case FAIL, RATE_LIMITED, REFRESH_TOKEN_THEN_RETRY -> false;
        };
    }

    @Override
    public Optional<Duration> backoff(@Nullable Response response, int attempt, Scope scope) {
        return errorHandlers.stream()
                .map(handler -> handler.backoff(response, attempt, scope))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public int maxRetries(Scope scope) {
        return errorHandlers.get(0).maxRetries(scope);
    }

    @Override
    public Duration maxTime(Scope scope) {
        Duration longest = Duration.ZERO;
        for (ErrorHandler handler : errorHandlers) {
            Duration time = handler.maxTime(scope);
            longest = time.compareTo(longest) > 0 ? time : longest;
        }
        return longest;
    }
}
