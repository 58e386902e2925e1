package dev.weir.standard.error;

import static dev.weir.standard.fixture.Lookups.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.component.BackoffStrategy;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Interest;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.standard.exchange.GivenResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffStrategiesTest {

    /** 2025-06-15T12:00:00Z. */
    private static final long NOW = 1749988800;

    private final TestRuntime source = new TestRuntime();
    private final Scope scope = source.scope();

    @Test
    void constantWaitsAreNumbersOrTexts() {
        assertThat(new ConstantBackoffStrategy(Template.constant(3L), null).backoff(null, 4, scope))
                .contains(Duration.ofSeconds(3));
        assertThat(new ConstantBackoffStrategy(Template.constant("0.5"), null).backoff(null, 4, scope))
                .contains(Duration.ofMillis(500));
        assertThatThrownBy(() -> new ConstantBackoffStrategy(Template.constant("soon"), null).backoff(null, 1, scope))
                .hasMessage(
                        "Cannot tell how long to wait: backoff_time_in_seconds evaluates to 'soon' (it must be a number)");
    }

    @Test
    void jitterOnlyMakesWaitsLonger() {
        BackoffStrategy strategy = new ConstantBackoffStrategy(Template.constant(3L), 1.0);

        for (int i = 0; i < 50; i++) {
            assertThat(strategy.backoff(null, 1, scope).orElseThrow())
                    .isBetween(Duration.ofSeconds(3), Duration.ofSeconds(5));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "2, 8", "3, 16", "60, 31536000"})
    void exponentialWaitsDouble(int attempt, long seconds) {
        assertThat(new ExponentialBackoffStrategy(Template.constant(2L), null).backoff(null, attempt, scope))
                .contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "60, -, 60",
                "1.5, -, 1.5",
                "wait=9 s, wait=(\\d+), -",
                "9 s, \\d+, 9",
                "s 9, \\d+, -",
                "Thu 1 Jan, -, -",
                "0, -, -",
                "-5, -, -"
            })
    void waitsAsLongAsAHeaderSays(String value, @Nullable String regex, @Nullable Double seconds) {
        BackoffStrategy strategy = new WaitTimeFromHeader(
                Template.constant("retry-after"), regex == null ? null : Template.constant(regex), null);
        GivenResponse response = GivenResponse.of(429, "", Map.of("Retry-After", value));

        assertThat(strategy.backoff(response, 1, scope)
                        .map(wait -> wait.toMillis() / 1000.0)
                        .orElse(null))
                .isEqualTo(seconds);
    }

    @Test
    void saysNothingWithoutTheHeader() {
        BackoffStrategy strategy = new WaitTimeFromHeader(Template.constant("Retry-After"), null, null);

        assertThat(strategy.backoff(GivenResponse.of(429, ""), 1, scope)).isEmpty();
        assertThat(strategy.backoff(null, 1, scope)).isEmpty();
    }

    @Test
    void refusesToWaitAsLongAsTheLimit() {
        BackoffStrategy strategy =
                new WaitTimeFromHeader(Template.constant("Retry-After"), null, Template.constant(60L));
        GivenResponse response = GivenResponse.of(429, "", Map.of("Retry-After", "60"));

        assertThatThrownBy(() -> strategy.backoff(response, 1, scope))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        failure -> assertThat(failure.type()).isEqualTo(FailureType.SOURCE_TRANSIENT))
                .hasMessage("Cannot wait for the source's rate limit: it asks for PT1M, and max_waiting_time_in_seconds"
                        + " allows less than 60.0 (sync again later, or allow more)");
    }

    @Test
    void refusesARegularExpressionThatIsNone() {
        BackoffStrategy strategy =
                new WaitTimeFromHeader(Template.constant("Retry-After"), Template.constant("("), null);

        assertThatThrownBy(() -> strategy.backoff(GivenResponse.of(429, "", Map.of("Retry-After", "60")), 1, scope))
                .hasMessage("Cannot read the waiting time: '(' is not a regular expression (Unclosed group)");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"90, -, 90", "90, 120, 120", "2, 5, 5", "-30, 5, 5", "-30, -, -", "0, -, -"})
    void waitsUntilTheTimeInAHeader(long fromNow, @Nullable Long minWait, @Nullable Long seconds) {
        BackoffStrategy strategy = new WaitUntilTimeFromHeader(
                Template.constant("X-Reset"), minWait == null ? null : Template.constant(minWait), null, null);
        GivenResponse response = GivenResponse.of(429, "", Map.of("X-Reset", String.valueOf(NOW + fromNow)));

        assertThat(strategy.backoff(response, 1, scope).map(Duration::toSeconds).orElse(null))
                .isEqualTo(seconds);
    }

    @Test
    void waitsTheShortestTimeWhereTheHeaderIsMissing() {
        BackoffStrategy strategy =
                new WaitUntilTimeFromHeader(Template.constant("X-Reset"), Template.constant(5L), null, null);

        assertThat(strategy.backoff(GivenResponse.of(429, ""), 1, scope)).contains(Duration.ofSeconds(5));
        assertThat(strategy.backoff(null, 1, scope)).contains(Duration.ofSeconds(5));
    }

    @Test
    void waitsAsLongAsTheBodySays() {
        BackoffStrategy strategy = new WaitTimeFromResponse(at("response.wait"), null);

        assertThat(strategy.backoff(GivenResponse.of(429, "{\"wait\": \"7\"}"), 1, scope))
                .contains(Duration.ofSeconds(7));
        assertThat(strategy.backoff(GivenResponse.of(429, "{\"wait\": -1}"), 1, scope))
                .isEmpty();
        assertThat(strategy.backoff(GivenResponse.of(429, "{\"wait\": []}"), 1, scope))
                .isEmpty();
        assertThat(strategy.backoff(GivenResponse.of(429, "<html>"), 1, scope)).isEmpty();
        assertThat(strategy.backoff(null, 1, scope)).isEmpty();
    }

    @Test
    void leavesTheWaitToOthersWhereTheExpressionDoesNotFit() {
        BackoffStrategy strategy = new WaitTimeFromResponse(
                new Template<@Nullable Object>() {
                    @Override
                    public Object in(Scope seen) {
                        throw new ConnectorException(FailureType.CONFIG, "undefined");
                    }

                    @Override
                    public Interest interestIn(String variable) {
                        return Interest.EVERYTHING;
                    }

                    @Override
                    public String text() {
                        return "{{ response.a.b }}";
                    }
                },
                null);

        assertThat(strategy.backoff(GivenResponse.of(429, "[]"), 1, scope)).isEmpty();
        assertThat(source.warnings())
                .containsExactly(
                        "wait_time_in_seconds '{{ response.a.b }}' does not fit an answer of the source, so the"
                                + " next backoff strategy decides");
    }
}
