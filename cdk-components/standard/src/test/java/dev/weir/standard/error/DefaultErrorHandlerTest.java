package dev.weir.standard.error;

import static dev.weir.standard.fixture.Lookups.textAt;
import static dev.weir.standard.fixture.Lookups.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.component.BackoffStrategy;
import dev.weir.spi.component.ErrorHandler;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Resolution;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.standard.exchange.GivenResponse;
import dev.weir.testkit.scope.Components;
import dev.weir.testkit.scope.TestRuntime;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultErrorHandlerTest {

    private final TestRuntime source = new TestRuntime();
    private final Scope scope = source.scope();

    @ParameterizedTest
    @CsvSource({
        "200, SUCCESS, INTERNAL",
        "304, FAIL, SOURCE_PERMANENT",
        "400, FAIL, SOURCE_PERMANENT",
        "401, FAIL, CONFIG",
        "403, FAIL, CONFIG",
        "404, FAIL, SOURCE_PERMANENT",
        "405, FAIL, SOURCE_PERMANENT",
        "408, RETRY, SOURCE_TRANSIENT",
        "418, RETRY, SOURCE_PERMANENT",
        "429, RATE_LIMITED, SOURCE_TRANSIENT",
        "500, RETRY, SOURCE_TRANSIENT",
        "504, RETRY, SOURCE_TRANSIENT",
        "599, RETRY, SOURCE_TRANSIENT",
    })
    void judgesByStatusWhereNoFilterMatches(int status, Resolution.Action action, FailureType type) {
        Resolution resolution = DefaultErrorHandler.standard().interpret(GivenResponse.of(status, ""), scope);

        assertThat(resolution.action()).isEqualTo(action);
        assertThat(resolution.type()).isEqualTo(type);
    }

    @Test
    void triesAgainAfterAConnectionFailed() {
        Resolution resolution =
                DefaultErrorHandler.standard().interpret(new SocketTimeoutException("read timed out"), scope);

        assertThat(resolution)
                .isEqualTo(new Resolution(
                        Resolution.Action.RETRY,
                        FailureType.SOURCE_TRANSIENT,
                        "there was no answer in time: read timed out"));
    }

    @Test
    void letsTheFirstMatchingFilterDecide() {
        ErrorHandler handler = handler(
                filter(ResponseAction.IGNORE, null, List.of(404), null, "", null),
                filter(ResponseAction.RETRY, null, List.of(404, 410), null, "", null));

        assertThat(handler.interpret(GivenResponse.of(404, ""), scope).action()).isEqualTo(Resolution.Action.IGNORE);
        assertThat(handler.interpret(GivenResponse.of(410, ""), scope).action()).isEqualTo(Resolution.Action.RETRY);
        assertThat(handler.interpret(GivenResponse.of(403, ""), scope).action()).isEqualTo(Resolution.Action.FAIL);
    }

    @Test
    void matchesAnAnswerByPredicateAndTellsItsMessage() {
        source.config().put("status", "not to be seen");
        HttpResponseFilter filter = filter(
                ResponseAction.FAIL,
                FilterFailureType.CONFIG_ERROR,
                List.of(),
                where("response.status", "fatal"::equals),
                "",
                textAt("request_url"));

        assertThat(filter.resolve(GivenResponse.of(200, "{\"status\": \"fatal\"}"), scope))
                .contains(new Resolution(Resolution.Action.FAIL, FailureType.CONFIG, "https://api.example.com/items"));
        assertThat(filter.resolve(GivenResponse.of(200, "{\"status\": \"fine\"}"), scope))
                .isEmpty();
        assertThat(filter.resolve(GivenResponse.of(200, "<html>"), scope)).isEmpty();
    }

    @Test
    void hidesTheConfigurationFromPredicates() {
        source.config().put("on", true);
        HttpResponseFilter filter = Components.bind(
                HttpResponseFilter.class, "{type: HttpResponseFilter, action: RETRY, predicate: '{{ config.on }}'}");

        assertThat(filter.resolve(GivenResponse.of(200, "{}"), scope)).isEmpty();
    }

    @Test
    void showsHeadersToMessages() {
        HttpResponseFilter filter = filter(ResponseAction.FAIL, null, List.of(400), null, "", textAt("headers"));

        assertThat(filter.resolve(GivenResponse.of(400, "", Map.of("X-Why", "because")), scope))
                .map(Resolution::message)
                .contains("[X-Why]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\": {\"message\": \"slow down please\"}} | true",
                "{\"errors\": [{\"detail\": \"x\"}, \"slow down\"]} | true",
                "{\"message\": \"\", \"msg\": \"slow down\"}        | true",
                "{\"data\": \"slow down\"}                          | false",
                "slow down, it said                                 | true",
                "{\"error\": 7}                                     | false",
            })
    void matchesByTheErrorMessageOfTheBody(String body, boolean matches) {
        HttpResponseFilter filter = filter(ResponseAction.RATE_LIMITED, null, List.of(), null, "slow down", null);

        assertThat(filter.resolve(GivenResponse.of(400, body.strip()), scope).isPresent())
                .isEqualTo(matches);
    }

    @Test
    void takesTypeAndMessageOfTheStatusWhereTheFilterGivesNone() {
        HttpResponseFilter filter =
                filter(ResponseAction.RETRY, FilterFailureType.CONFIG_ERROR, List.of(500, 418), null, "", null);

        assertThat(filter.resolve(GivenResponse.of(500, ""), scope))
                .contains(new Resolution(
                        Resolution.Action.RETRY,
                        FailureType.SOURCE_TRANSIENT,
                        "HTTP status 500 Internal Server Error"));
        assertThat(filter.resolve(GivenResponse.of(418, ""), scope))
                .contains(new Resolution(Resolution.Action.RETRY, FailureType.SOURCE_PERMANENT, ""));
    }

    @Test
    void matchesNothingWithoutAction() {
        HttpResponseFilter filter = filter(null, null, List.of(404), null, "", null);

        assertThat(filter.resolve(GivenResponse.of(404, ""), scope)).isEmpty();
    }

    @Test
    void asksBackoffStrategiesUntilOneHasAWait() {
        BackoffStrategy silent = (response, attempt, seen) -> Optional.empty();
        BackoffStrategy zero = (response, attempt, seen) -> Optional.of(Duration.ZERO);
        BackoffStrategy attempts = (response, attempt, seen) -> Optional.of(Duration.ofSeconds(attempt));
        ErrorHandler handler =
                new DefaultErrorHandler(List.of(), Template.constant(5L), List.of(silent, zero, attempts));

        assertThat(handler.backoff(null, 3, scope)).contains(Duration.ofSeconds(3));
        assertThat(DefaultErrorHandler.standard().backoff(null, 3, scope)).isEmpty();
    }

    @Test
    void readsMaxRetriesFromNumbersAndTexts() {
        assertThat(DefaultErrorHandler.standard().maxRetries(scope)).isEqualTo(5);
        assertThat(new DefaultErrorHandler(List.of(), Template.constant("7"), List.of()).maxRetries(scope))
                .isEqualTo(7);
        assertThatThrownBy(() ->
                        new DefaultErrorHandler(List.of(), Template.constant("many"), List.of()).maxRetries(scope))
                .hasMessage("Cannot repeat requests: max_retries evaluates to 'many' (it must be a whole number)");
    }

    private static DefaultErrorHandler handler(HttpResponseFilter... filters) {
        return new DefaultErrorHandler(List.of(filters), Template.constant(5L), List.of());
    }

    private static HttpResponseFilter filter(
            @org.jspecify.annotations.Nullable ResponseAction action,
            @org.jspecify.annotations.Nullable FilterFailureType type,
            List<Integer> codes,
            @org.jspecify.annotations.Nullable Template<Boolean> predicate,
            String contains,
            @org.jspecify.annotations.Nullable Template<String> message) {
        return new HttpResponseFilter(action, type, codes, predicate, contains, message);
    }
}
