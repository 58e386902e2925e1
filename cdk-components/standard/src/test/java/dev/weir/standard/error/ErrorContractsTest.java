package dev.weir.standard.error;

import dev.weir.spi.http.Resolution.Action;
import dev.weir.testkit.contract.BackoffStrategyContract;
import dev.weir.testkit.contract.ErrorHandlerContract;
import dev.weir.testkit.scope.TestResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;

/** The standard error handlers and backoff strategies do what those have to. */
class ErrorContractsTest {

    @Nested
    class OfDefaultErrorHandler extends ErrorHandlerContract {

        @Override
        protected String yaml() {
            return """
                    type: DefaultErrorHandler
                    backoff_strategies: [{type: WaitTimeFromHeader, header: Retry-After}]
                    response_filters:
                      - {type: HttpResponseFilter, predicate: "{{ 'later' in response.error }}", action: RETRY, error_message: "{{ response.error }}"}
                      - {type: HttpResponseFilter, error_message_contains: gone, action: IGNORE}
                      - {type: HttpResponseFilter, http_codes: [401], action: REFRESH_TOKEN_THEN_RETRY}
                    """;
        }

        @Override
        protected List<Judged> judged() {
            return List.of(
                    new Judged(200, "{\"id\": 1}", Action.SUCCESS),
                    new Judged(400, "{\"error\": \"come later\"}", Map.of("Retry-After", "7"), Action.RETRY),
                    new Judged(410, "{\"message\": \"it is gone\"}", Action.IGNORE),
                    new Judged(401, "", Action.REFRESH_TOKEN_THEN_RETRY),
                    new Judged(404, "<html>", Action.FAIL),
                    new Judged(429, "[]", Action.RATE_LIMITED));
        }
    }

    @Nested
    class OfCompositeErrorHandler extends ErrorHandlerContract {

        @Override
        protected String yaml() {
            return """
                    type: CompositeErrorHandler
                    error_handlers:
                      - {type: DefaultErrorHandler, response_filters: [{type: HttpResponseFilter, http_codes: [404], action: IGNORE}]}
                      - {type: DefaultErrorHandler, backoff_strategies: [{type: ExponentialBackoffStrategy}]}
                    """;
        }

        @Override
        protected List<Judged> judged() {
            return List.of(
                    new Judged(200, "{}", Action.SUCCESS),
                    new Judged(404, "", Action.IGNORE),
                    new Judged(403, "no", Action.FAIL));
        }
    }

    @Nested
    class OfConstant extends BackoffStrategyContract {

        @Override
        protected String yaml() {
            return "{type: ConstantBackoffStrategy, backoff_time_in_seconds: 30}";
        }

        @Override
        protected TestResponse answer() {
            return TestResponse.of(503, "later");
        }

        @Override
        protected List<Duration> waits() {
            return List.of(Duration.ofSeconds(30), Duration.ofSeconds(30));
        }
    }

    @Nested
    class OfExponential extends BackoffStrategyContract {

        @Override
        protected String yaml() {
            return "{type: ExponentialBackoffStrategy, factor: 2}";
        }

        @Override
        protected TestResponse answer() {
            return TestResponse.of(503, "later");
        }

        @Override
        protected List<Duration> waits() {
            return List.of(Duration.ofSeconds(4), Duration.ofSeconds(8), Duration.ofSeconds(16));
        }
    }

    @Nested
    class OfWaitTimeFromHeader extends BackoffStrategyContract {

        @Override
        protected String yaml() {
            return "{type: WaitTimeFromHeader, header: Retry-After}";
        }

        @Override
        protected TestResponse answer() {
            return TestResponse.of(429, "later", Map.of("Retry-After", "7"));
        }

        @Override
        protected List<Duration> waits() {
            return List.of(Duration.ofSeconds(7), Duration.ofSeconds(7));
        }
    }

    @Nested
    class OfWaitTimeFromHeaderByPattern extends BackoffStrategyContract {

        @Override
        protected String yaml() {
            return "{type: WaitTimeFromHeader, header: Retry-After, regex: \"[0-9]+\"}";
        }

        @Override
        protected TestResponse answer() {
            return TestResponse.of(429, "later", Map.of("Retry-After", "7s"));
        }

        @Override
        protected List<Duration> waits() {
            return List.of(Duration.ofSeconds(7));
        }
    }

    @Nested
    class OfWaitUntilTimeFromHeader extends BackoffStrategyContract {

        @Override
        protected String yaml() {
            return "{type: WaitUntilTimeFromHeader, header: X-Reset}";
        }

        @Override
        protected TestResponse answer() {
            return TestResponse.of(429, "later", Map.of("X-Reset", "1749988809"));
        }

        @Override
        protected List<Duration> waits() {
            return List.of(Duration.ofSeconds(9), Duration.ofSeconds(9));
        }
    }

    @Nested
    class OfWaitTimeFromResponse extends BackoffStrategyContract {

        @Override
        protected String yaml() {
            return "{type: WaitTimeFromResponse, wait_time_in_seconds: \"{{ response.wait }}\"}";
        }

        @Override
        protected TestResponse answer() {
            return TestResponse.of(429, "{\"wait\": 8}");
        }

        @Override
        protected List<Duration> waits() {
            return List.of(Duration.ofSeconds(8), Duration.ofSeconds(8));
        }
    }
}
