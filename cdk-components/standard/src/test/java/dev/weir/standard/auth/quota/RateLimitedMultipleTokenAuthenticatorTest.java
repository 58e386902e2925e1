package dev.weir.standard.auth.quota;

import static dev.weir.standard.fixture.Lookups.at;
import static dev.weir.standard.fixture.Lookups.textAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Call;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.standard.budget.HttpRequestRegexMatcher;
import dev.weir.standard.exchange.GivenResponse;
import dev.weir.standard.request.HttpMethod;
import dev.weir.testkit.scope.TestRuntime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RateLimitedMultipleTokenAuthenticatorTest {

    /** Noon, the time of the scripted source, in seconds since 1970. */
    private static final long NOON = 1_749_988_800L;

    private final TestRuntime source = new TestRuntime();
    private final Scope scope = source.scope();
    private final Request items = get("https://api.example.com/items");

    @Test
    void goesOnToTheNextTokenWhenTheCallsOfOneAreUsedUp() {
        var tokens = tokens(quota("core"), "PT2H");
        answersStatus(2, 600).answersStatus(1, 600);

        assertThat(signers(tokens, 3)).containsExactly("a", "a", "b");
        assertThat(asked())
                .containsExactly("GET https://api.example.com/limits a", "GET https://api.example.com/limits b");
        assertThat(source.waits()).isEmpty();
    }

    @Test
    void waitsForTheEarliestResetAndAsksAgain() {
        var tokens = tokens(quota("core"), "PT2H");
        answersStatus(1, 900).answersStatus(0, 600).answersStatus(5, 4000).answersStatus(5, 4000);

        assertThat(signers(tokens, 3)).containsExactly("a", "a", "a");
        assertThat(source.waits()).containsExactly(Duration.ofSeconds(600));
        assertThat(source.warnings())
                .containsExactly("The calls that all tokens have of quota 'core' are used up: the next ones wait until"
                        + " 2025-06-15T12:10:00Z");
        assertThat(source.calls()).hasSize(4);
    }

    @Test
    void aStaleResetIsWaitedForAtLeastFiveSeconds() {
        var tokens = tokens(quota("core"), "PT12S");
        answersStatus(0, -60).answersStatus(0, -60).answersStatus(0, -60).answersStatus(0, -60);
        answersStatus(0, -60).answersStatus(0, -60).answersStatus(0, -60).answersStatus(0, -60);

        assertThatThrownBy(() -> signers(tokens, 1)).hasMessageContaining("max_wait_time allows to wait for PT12S");
        assertThat(source.waits()).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(2));
    }

    @Test
    void failsAtOnceIfNewCallsComeTooLate() {
        var tokens = tokens(quota("core"), "PT5M");
        answersStatus(0, 900).answersStatus(0, 600);

        assertThatThrownBy(() -> signers(tokens, 1))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        failure -> assertThat(failure.type()).isEqualTo(FailureType.SOURCE_TRANSIENT))
                .hasMessage("Cannot send a request: the calls that all tokens have of quota 'core' are used up until"
                        + " 2025-06-15T12:10:00Z, and max_wait_time allows to wait for PT5M (sync again later, add a"
                        + " token, or allow more)");
        assertThat(source.waits()).isEmpty();
    }

    @Test
    void countsEachQuotaByItself() {
        source.config().put("tokens", "a, b,");
        var tokens = authenticator(at("config.tokens"), List.of(quota("rest"), graphql()), "PT2H", 0, 0);
        source.answers(200, status("rest", 1, 600, "graphql", 5)).answers(200, status("rest", 5, 600, "graphql", 5));

        assertThat(signer(tokens, items)).isEqualTo("a");
        assertThat(signer(tokens, get("https://api.example.com/graphql"))).isEqualTo("a");
        assertThat(signer(tokens, items)).isEqualTo("b");
        assertThat(signer(tokens, get("https://api.example.com/graphql"))).isEqualTo("b");
    }

    @Test
    void requestsOfNoQuotaCountAsThoseOfTheFirst() {
        var tokens = authenticator(Template.constant(List.of("a")), List.of(graphql()), "PT2H", 0, 0);
        source.answers(200, status("graphql", 2, 600, "x", 0));

        signer(tokens, items);

        assertThat(source.warnings())
                .containsExactly("Some requests are of no quota of their tokens, and count as those of 'graphql' (add a"
                        + " quota without matchers)");
    }

    @Test
    void spreadsTheLastCallsOverTheTimeThatIsLeft() {
        var tokens = authenticator(Template.constant(List.of("a", "b")), List.of(quota("core")), "PT2H", 0.1, 3);
        answersStatus(4, 60).answersStatus(3, 60);

        assertThat(signers(tokens, 3)).containsExactly("a", "a", "a");

        assertThat(source.waits())
                .containsExactly(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(10));
        assertThat(source.warnings())
                .containsOnly("All tokens have few calls of quota 'core' left: the next ones are spread over the time"
                        + " until there are new ones");
    }

    @Test
    void theReserveIsAShareOfTheLimit() {
        var tokens = authenticator(Template.constant("a"), List.of(quota("core")), "PT2H", 0.5, 0);
        source.answers(200, "{\"core\": {\"left\": \"101\", \"reset\": \"2025-06-15T12:00:20Z\", \"all\": 200}}");

        signers(tokens, 2);

        assertThat(source.waits()).containsExactly(Duration.ofMillis(200), Duration.ofMillis(200));
    }

    @Test
    void believesTheHeadersOfAnswers() {
        var tokens = tokens(heard("core"), "PT2H");
        answersStatus(100, 600).answersStatus(100, 600);
        Request first = tokens.authenticate(items, scope);

        tokens.answered(answer(first, 200, Map.of("x-left", "7", "x-reset", String.valueOf(NOON + 600))), scope);
        signers(tokens, 7);
        assertThat(signers(tokens, 1)).containsExactly("b");

        tokens.answered(answer(first, 200, Map.of("x-left", "50", "x-reset", String.valueOf(NOON + 4200))), scope);
        assertThat(signers(tokens, 99)).containsOnly("b");
        assertThat(signers(tokens, 50)).containsOnly("a");
    }

    @Test
    void aLateAnswerGivesNoCallsBack() {
        var tokens = tokens(heard("core"), "PT2H");
        answersStatus(3, 600).answersStatus(100, 600);
        Request first = tokens.authenticate(items, scope);

        tokens.answered(answer(first, 200, Map.of("x-left", "90")), scope);
        tokens.answered(answer(first, 200, Map.of("x-left", "0", "x-reset", String.valueOf(NOON + 500))), scope);

        assertThat(signers(tokens, 3)).containsExactly("a", "a", "b");
    }

    @Test
    void aNewWindowWithoutACountIsFull() {
        var tokens = tokens(heard("core"), "PT2H");
        answersStatus(1, 600).answersStatus(1, 600);
        Request first = tokens.authenticate(items, scope);

        tokens.answered(answer(first, 200, Map.of("x-all", "3", "x-reset", String.valueOf(NOON + 4200))), scope);

        assertThat(signers(tokens, 4)).containsExactly("a", "a", "a", "b");
    }

    @Test
    void aRefusalUsesUpWhatIsLeftAndAnotherTokenTakesOver() {
        var tokens = tokens(heard("core"), "PT2H");
        answersStatus(100, 600).answersStatus(1, 600);
        Request refused = tokens.authenticate(items, scope);
        assertThat(tokens.hasAlternative(refused, scope)).isFalse();

        tokens.answered(answer(refused, 429, Map.of()), scope);

        assertThat(tokens.hasAlternative(refused, scope)).isTrue();
        assertThat(signers(tokens, 1)).containsExactly("b");
        assertThat(tokens.hasAlternative(refused, scope)).isFalse();
    }

    @Test
    void aHeaderThatCannotBeReadIsToldOnceAndPassedOver() {
        var tokens = tokens(heard("core"), "PT2H");
        answersStatus(2, 600).answersStatus(1, 600);
        Request first = tokens.authenticate(items, scope);

        tokens.answered(answer(first, 200, Map.of("x-left", "few", "x-reset", "soon")), scope);

        assertThat(signers(tokens, 2)).containsExactly("a", "b");
        assertThat(source.warnings())
                .containsExactly(
                        "Cannot learn from header 'X-Left' how many calls a token has left: its value is no whole number"
                                + " (name another one in its quota)",
                        "Cannot learn from header 'X-Reset' how many calls a token has left: its value is no time (name"
                                + " another one in its quota)");
    }

    @Test
    void tokensThatTheSourceDoesNotCountAreUsedInTurn() {
        var tokens = tokens(heard("core"), "PT2H");
        source.answers(404, "").answers(404, "");

        assertThat(signers(tokens, 3)).containsExactly("a", "b", "a");
        Request refused = tokens.authenticate(items, scope);
        tokens.answered(answer(refused, 429, Map.of("x-left", "0")), scope);
        assertThat(tokens.hasAlternative(refused, scope)).isFalse();
        assertThat(source.warnings())
                .containsExactly(
                        "The source counts no calls for 2 of 2 tokens (unavailable_status_codes): they are used"
                                + " in turn, and nothing waits for new calls");
    }

    @Test
    void aTokenThatIsNotCountedTakesOverInsteadOfAWait() {
        var tokens = tokens(quota("core"), "PT2H");
        answersStatus(1, 600);
        source.answers(404, "");

        assertThat(signers(tokens, 3)).containsExactly("a", "b", "b");
        assertThat(source.waits()).isEmpty();
    }

    @Test
    void aRefusedTokenIsNamedByItsPlaceOnly() {
        var tokens = tokens(quota("core"), "PT2H");
        answersStatus(1, 600);
        source.answers(401, "");

        assertThatThrownBy(() -> signers(tokens, 1))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        failure -> assertThat(failure.type()).isEqualTo(FailureType.CONFIG))
                .hasMessage(
                        "Cannot use token 2 of 2: Cannot read from the source: HTTP status 401 Unauthorized: the source did not accept the"
                                + " credentials (check them) (GET https://api.example.com/limits)");
    }

    @Test
    void aPathThatIsNotInTheAnswerIsNamed() {
        var tokens = tokens(quota("core"), "PT2H");
        source.answers(200, "{\"core\": {\"left\": 5}}");

        assertThatThrownBy(() -> signers(tokens, 1))
                .hasMessage(
                        "Cannot use token 1 of 2: Cannot tell how many calls of quota 'core' are left: the answer to"
                                + " GET https://api.example.com/limits has no time at core.reset (check reset_path)");
    }

    @Test
    void refusesToWorkWithoutTokens() {
        source.config().put("tokens", " , ");
        var tokens = authenticator(at("config.tokens"), List.of(quota("core")), "PT2H", 0, 0);

        assertThatThrownBy(() -> tokens.verify(scope))
                .hasMessage("Cannot authenticate: there is no token (give at least one in the configuration)");
    }

    @Test
    void refusesATimeOfNoFixedLength() {
        assertThatThrownBy(() -> tokens(quota("core"), "P1M").verify(scope))
                .hasMessage("Cannot read max_wait_time 'P1M': it is no ISO 8601 duration of a fixed length (write for"
                        + " instance P1D, PT1H or PT0.5S)");
    }

    @Test
    void equalAuthenticatorsShareTheirCounts() {
        answersStatus(2, 600).answersStatus(1, 600);

        assertThat(signers(tokens(quota("core"), "PT2H"), 1)).containsExactly("a");
        assertThat(signers(tokens(quota("core"), "PT2H"), 2)).containsExactly("a", "b");
        assertThat(source.calls()).hasSize(2);
    }

    @Test
    void answersAreTheSameWhicheverTokenAsks() {
        var tokens = tokens(quota("core"), "PT2H");
        answersStatus(1, 600).answersStatus(1, 600);

        Request one = tokens.comparable(tokens.authenticate(items, scope), scope);
        Request other = tokens.comparable(tokens.authenticate(items, scope), scope);

        assertThat(one.headers().asMap())
                .isEqualTo(other.headers().asMap())
                .isEqualTo(Map.of("Authorization", "Bearer"));
    }

    @Test
    void noCallIsGivenTwiceToManyThreads() throws Exception {
        var tokens = tokens(quota("core"), "PT2H");
        answersStatus(300, 600).answersStatus(200, 600);
        tokens.verify(scope);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<String>>> running = new ArrayList<>();
            signers(tokens, 20);
            for (int i = 0; i < 8; i++) {
                running.add(threads.submit(() -> signers(tokens, 60)));
            }
            List<String> all = new ArrayList<>();
            for (Future<List<String>> each : running) {
                all.addAll(each.get());
            }
            assertThat(all).filteredOn("a"::equals).hasSize(280);
            assertThat(all).filteredOn("b"::equals).hasSize(200);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Request get(String url) {
        return new Request("GET", url, Headers.NONE, null);
    }

    private List<String> signers(RateLimitedMultipleTokenAuthenticator tokens, int requests) {
        List<String> signers = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            signers.add(signer(tokens, items));
        }
        return signers;
    }

    private String signer(RateLimitedMultipleTokenAuthenticator tokens, Request request) {
        String header = tokens.authenticate(request, scope).headers().get("Authorization");
        return Objects.requireNonNull(header).substring("Bearer ".length());
    }

    /** Method, URL and token of each question for what is left. */
    private List<String> asked() {
        return source.calls().stream().map(this::asked).toList();
    }

    private String asked(Call call) {
        assertThat(call.counted()).isFalse();
        assertThat(call.cached()).isFalse();
        assertThat(call.options().headers()).isEqualTo(Row.of("x-version", "3"));
        Request signed =
                call.authenticator().authenticate(new Request(call.method(), call.url(), Headers.NONE, null), scope);
        return signed
                + Objects.requireNonNull(signed.headers().get("Authorization")).substring("Bearer".length());
    }

    private RateLimitedMultipleTokenAuthenticatorTest answersStatus(int left, int secondsToReset) {
        source.answers(200, status("core", left, secondsToReset, "other", 1));
        return this;
    }

    private static String status(String name, int left, int secondsToReset, String other, int leftOfOther) {
        long reset = NOON + secondsToReset;
        return ("{\"%s\": {\"left\": %d, \"reset\": %d, \"all\": 5000},"
                        + " \"%s\": {\"left\": %d, \"reset\": %d, \"all\": 5000}}")
                .formatted(name, left, reset, other, leftOfOther, reset);
    }

    private static TokenQuota quota(String name) {
        return quota(name, List.of(), false);
    }

    private static TokenQuota heard(String name) {
        return quota(name, List.of(), true);
    }

    private static TokenQuota graphql() {
        return quota(
                "graphql",
                List.of(new HttpRequestRegexMatcher(null, null, "graphql", new Row(), new Row(), null)),
                false);
    }

    private static TokenQuota quota(String name, List<HttpRequestRegexMatcher> matchers, boolean heard) {
        return new TokenQuota(
                name,
                List.of(name, "left"),
                List.of(name, "reset"),
                List.of(name, "all"),
                matchers,
                heard ? "X-Left" : null,
                heard ? "X-Reset" : null,
                heard ? "X-All" : null,
                heard ? List.of(429) : List.of());
    }

    private static RateLimitedMultipleTokenAuthenticator tokens(TokenQuota quota, String longest) {
        return authenticator(Template.constant(List.of("a", "b")), List.of(quota), longest, 0, 0);
    }

    private static RateLimitedMultipleTokenAuthenticator authenticator(
            Template<@Nullable Object> tokens, List<TokenQuota> quotas, String longest, double share, int least) {
        QuotaStatusSource status = new QuotaStatusSource(
                Template.constant("https://api.example.com/limits"),
                HttpMethod.GET,
                Map.of("x-version", textAt("config.version")),
                List.of(404));
        return new RateLimitedMultipleTokenAuthenticator(
                tokens, ",", "", "", status, quotas, Template.constant(longest), share, least);
    }

    private static Response answer(Request request, int status, Map<String, String> headers) {
        return GivenResponse.to(request, status, headers);
    }

    {
        source.config().put("version", "3");
    }
}
