package dev.weir.standard.budget;

import static dev.weir.standard.fixture.Lookups.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.http.CallBudget;
import dev.weir.spi.http.Headers;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.testkit.scope.TestRuntime;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HTTPAPIBudgetTest {

    private final TestRuntime source = new TestRuntime();
    private final Scope scope = source.scope();

    @Test
    void neverExceedsAMovingWindow() {
        Random random = new Random(7);
        for (int round = 0; round < 30; round++) {
            int perSecond = 1 + random.nextInt(5);
            int perMinute = perSecond + random.nextInt(20);
            CallBudget budget = budget(new MovingWindowCallRatePolicy(
                    List.of(rate(perSecond, "PT1S"), rate(perMinute, "PT1M")), List.of()));
            List<Instant> sent = new ArrayList<>();
            for (int call = 0; call < 200; call++) {
                source.pass(Duration.ofMillis(random.nextInt(400)));
                budget.acquire(get("/x"));
                sent.add(source.clock().instant());
            }
            assertNeverMore(sent, perSecond, Duration.ofSeconds(1));
            assertNeverMore(sent, perMinute, Duration.ofMinutes(1));
        }
    }

    private static void assertNeverMore(List<Instant> sent, int limit, Duration interval) {
        for (int i = limit; i < sent.size(); i++) {
            assertThat(Duration.between(sent.get(i - limit), sent.get(i))).isGreaterThanOrEqualTo(interval);
        }
    }

    @Test
    void waitsForTheEndOfAFixedWindow() {
        CallBudget budget = budget(new FixedWindowCallRatePolicy("PT1H", 2, List.of()));

        budget.acquire(get("/x"));
        source.pass(Duration.ofMinutes(20));
        budget.acquire(get("/x"));
        budget.acquire(get("/x"));

        assertThat(source.waits()).containsExactly(Duration.ofMinutes(40));
        assertThat(source.warnings())
                .containsExactly("The calls that api_budget allows are used up: the next ones wait until"
                        + " 2025-06-15T13:00:00Z");
    }

    @Test
    void believesWhatTheSourceSays() {
        CallBudget budget = budget(new FixedWindowCallRatePolicy("PT1H", 100, List.of()));

        budget.acquire(get("/x"));
        budget.answered(answer(200, Map.of("Ratelimit-Remaining", "1", "ratelimit-reset", "1749988830")));
        budget.acquire(get("/x"));
        budget.acquire(get("/x"));
        budget.answered(answer(200, Map.of("ratelimit-remaining", "0", "ratelimit-reset", "7")));
        budget.acquire(get("/x"));
        budget.answered(answer(200, Map.of("ratelimit-remaining", "0", "ratelimit-reset", "1600000000")));
        budget.acquire(get("/x"));

        assertThat(source.waits()).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(7));
    }

    @Test
    void aRefusalUsesUpWhatIsLeft() {
        CallBudget budget = budget(new MovingWindowCallRatePolicy(List.of(rate(5, "PT10S")), List.of()));

        budget.acquire(get("/x"));
        budget.answered(answer(429, Map.of()));
        budget.acquire(get("/x"));

        assertThat(source.waits()).containsExactly(Duration.ofSeconds(10));
    }

    @Test
    void aHeaderThatIsNoNumberIsReportedOnce() {
        CallBudget budget = budget(new FixedWindowCallRatePolicy("PT1H", 1, List.of()));

        budget.answered(answer(200, Map.of("ratelimit-remaining", "few")));

        assertThat(source.warnings())
                .containsExactly("Cannot learn from header 'ratelimit-remaining' how many calls the source allows: its"
                        + " value is no whole number (name another one in api_budget)");
    }

    @Test
    void heavyRequestsCountForSeveral() {
        source.config().put("weight", "3");
        CallBudget budget = budget(new MovingWindowCallRatePolicy(
                List.of(rate(4, "PT1S")), List.of(matcher("/heavy", at("config.weight")), matcher("", null))));

        budget.acquire(get("/heavy"));
        budget.acquire(get("/light"));
        budget.acquire(get("/light"));

        assertThat(source.waits()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void theFirstPolicyForARequestDecides() {
        CallBudget budget = budget(
                new UnlimitedCallRatePolicy(List.of(matcher("^/free$", null))),
                new FixedWindowCallRatePolicy("PT1S", 1, List.of(matcher("^/paid", null))));

        for (String path : List.of("/free", "/free/", "/other", "/other", "/paid", "/paid/more")) {
            budget.acquire(get(path));
        }

        assertThat(source.waits()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void matchesByAllThatIsGiven() {
        RequestMatcher matcher = new HttpRequestRegexMatcher(
                        "get", "https://api.example.com/", "items$", Row.of("kind", "a b"), Row.of("x-mode", 2L), null)
                .open(scope);
        Headers mode = Headers.of(Map.of("X-Mode", "2"));

        assertThat(matcher.matches(request("GET", "https://api.example.com/v1/items/?n=1&kind=a+b", mode)))
                .isTrue();
        assertThat(matcher.matches(request("POST", "https://api.example.com/v1/items?kind=a+b", mode)))
                .isFalse();
        assertThat(matcher.matches(request("GET", "http://api.example.com/v1/items?kind=a+b", mode)))
                .isFalse();
        assertThat(matcher.matches(request("GET", "https://api.example.com/v1/item?kind=a+b", mode)))
                .isFalse();
        assertThat(matcher.matches(request("GET", "https://api.example.com/v1/items?kind=%zz", mode)))
                .isFalse();
        assertThat(matcher.matches(request("GET", "https://api.example.com/v1/items?kind=a%20b", Headers.NONE)))
                .isFalse();
    }

    @Test
    void severalThreadsShareOneBudget() throws Exception {
        CallBudget budget = budget(new FixedWindowCallRatePolicy("PT1S", 5, List.of()));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                calls.add(threads.submit(() -> budget.acquire(get("/x"))));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(source.waits()).hasSize(9).containsOnly(Duration.ofSeconds(1));
    }

    @Test
    void refusesWhatCannotWork() {
        assertThatThrownBy(() -> new FixedWindowCallRatePolicy("PT1H", 0, List.of()))
                .hasMessage("Cannot limit calls: call_limit is 0 (it must be at least 1)");
        assertThatThrownBy(() -> new FixedWindowCallRatePolicy("P1M", 1, List.of()))
                .hasMessage("Cannot read period 'P1M': it is no ISO 8601 duration of a fixed length (write for instance"
                        + " P1D, PT1H or PT0.5S)");
        assertThatThrownBy(() -> rate(1, "PT0S"))
                .hasMessage("Cannot read interval 'PT0S': it lasts less than a millisecond (write for instance PT1S)");
        assertThatThrownBy(() -> new MovingWindowCallRatePolicy(List.of(), List.of()))
                .hasMessage("Cannot limit calls: rates is empty (add one)");
        assertThatThrownBy(() -> matcher("(", null))
                .hasMessage("Cannot match requests: url_path_pattern '(' is not a regular expression (Unclosed group)");
        assertThatThrownBy(() -> budget(new MovingWindowCallRatePolicy(List.of(rate(0, "PT1S")), List.of())))
                .hasMessage("Cannot limit calls: limit evaluates to '0' (it must be a whole number of at least 1)");
        assertThatThrownBy(() ->
                        budget(new FixedWindowCallRatePolicy("PT1S", 2, List.of(matcher("", Template.constant(3L))))))
                .hasMessage("Cannot weigh requests: a weight of 3 is more than the 2 calls that their policy allows at"
                        + " once (lower the weight)");
    }

    private CallBudget budget(CallRatePolicy... policies) {
        return new HTTPAPIBudget(List.of(policies), "", "", List.of()).open(scope);
    }

    private static Rate rate(long limit, String interval) {
        return new Rate(Template.constant(limit), interval);
    }

    private static HttpRequestRegexMatcher matcher(String path, @Nullable Template<@Nullable Object> weight) {
        return new HttpRequestRegexMatcher(null, null, path, new Row(), new Row(), weight);
    }

    private static Request get(String path) {
        return request("GET", "https://api.example.com" + path, Headers.NONE);
    }

    private static Request request(String method, String url, Headers headers) {
        return new Request(method, url, headers, null);
    }

    private static Response answer(int status, Map<String, String> headers) {
        return new Answer(status, Headers.of(headers), get("/x"));
    }

    private record Answer(int status, Headers headers, Request request) implements Response {
        @Override
        public InputStream body() {
            throw new AssertionError("the body is left alone");
        }

        @Override
        public @Nullable Object json() {
            throw new AssertionError("the body is left alone");
        }

        @Override
        public String text() {
            throw new AssertionError("the body is left alone");
        }

        @Override
        public void close() {}
    }
}
