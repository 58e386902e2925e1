package dev.weir.engine.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.weir.engine.EngineOptions;
import dev.weir.engine.json.JacksonJson;
import dev.weir.engine.read.TestScopes;
import dev.weir.spi.component.Authenticator;
import dev.weir.spi.component.ErrorHandler;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Call;
import dev.weir.spi.http.CallBudget;
import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.http.Resolution;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpSenderTest {

    private final List<String> seen = new ArrayList<>();
    private final Deque<Integer> statuses = new ArrayDeque<>();
    private final List<Duration> waits = new ArrayList<>();
    private final Scope scope = TestScopes.of(EngineOptions.standard());
    private final OkHttpTransport transport = new OkHttpTransport();
    private final List<String> budgeted = new ArrayList<>();
    private final CallBudget budget = new Budget();
    private final HttpSender sender =
            new HttpSender(transport, new JacksonJson(), waits::add, scope -> false, () -> budget, new BeforeWaits());
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        transport.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Content-Type") + " " + body);
        byte[] answer = "{\"ok\":true}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(statuses.isEmpty() ? 200 : statuses.pop(), answer.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }

    @Test
    void writesParametersHeadersAndBody() {
        RequestOptions options = new RequestOptions()
                .put(InjectInto.REQUEST_PARAMETER, "flag", true)
                .put(InjectInto.BODY_JSON, "a", 1L);

        send("POST", "/x?y=1", options).close();

        assertThat(seen).containsExactly("POST /x?y=1&flag=True application/json {\"a\":1}");
    }

    @Test
    void aGetMayCarryABody() {
        send("GET", "/x", new RequestOptions().put(InjectInto.BODY_JSON, "a", 1L))
                .close();

        assertThat(seen).containsExactly("GET /x application/json {\"a\":1}");
    }

    @Test
    void formsAreEncoded() {
        send("POST", "/x", new RequestOptions().put(InjectInto.BODY_DATA, "a b", "c&d"))
                .close();

        assertThat(seen).containsExactly("POST /x application/x-www-form-urlencoded a+b=c%26d");
    }

    @Test
    void bothKindsOfBodyAreRejected() {
        RequestOptions options =
                new RequestOptions().put(InjectInto.BODY_DATA, "a", 1L).put(InjectInto.BODY_JSON, "a", 1L);

        assertThatThrownBy(() -> send("POST", "/x", options))
                .hasMessage("Cannot build the request: it has both a JSON body and form data (keep only one of"
                        + " request_body_json and request_body_data)");
    }

    @Test
    void repeatsWithGrowingWaits() {
        statuses.addAll(List.of(503, 503, 503));

        try (Response response = send("GET", "/x", new RequestOptions())) {
            assertThat(response.json()).isEqualTo(Row.of("ok", true));
        }

        assertThat(seen).hasSize(4);
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void givesUpAfterTheAllowedAttempts() {
        statuses.addAll(List.of(503, 503, 503, 503, 503, 503));

        assertThatThrownBy(() -> send("GET", "/x?key=secret", new RequestOptions()))
                .isInstanceOfSatisfying(
                        ConnectorException.class, e -> assertThat(e.type()).isEqualTo(FailureType.SOURCE_TRANSIENT))
                .hasMessage("Cannot read from the source: GET " + url("/x")
                        + " was answered with status 503 after 6 attempts: busy (the next sync goes on from here)");
    }

    @Test
    void aConnectionThatBreaksEarlyIsRepeated() throws IOException {
        try (BreakingServer breaking = new BreakingServer()) {
            Call call = Call.of("GET", breaking.url(), new RequestOptions(), new Authenticator() {}, new Patient());

            assertThatThrownBy(() -> sender.send(call, scope)).hasMessageContaining("after 6 attempts");

            assertThat(breaking.connections()).isGreaterThanOrEqualTo(6);
        }
    }

    @Test
    void keepsTheAnswersThatItIsToldToKeep() {
        Call call = new Call(
                "GET",
                url("/x"),
                new RequestOptions(),
                new Authenticator() {},
                new Patient(),
                true,
                false,
                null,
                null,
                true);

        sender.send(call, scope).close();
        try (Response again = sender.send(call, scope)) {
            assertThat(again.text()).isEqualTo("{\"ok\":true}");
        }

        assertThat(seen).hasSize(1);
        assertThat(budgeted).containsExactly("GET /x", "200");
    }

    @Test
    void everyAttemptTakesItsShareOfTheBudget() {
        statuses.addAll(List.of(503));
        Call call = new Call(
                "GET",
                url("/x"),
                new RequestOptions(),
                new Authenticator() {},
                new Patient(),
                null,
                false,
                null,
                null,
                true);

        sender.send(call, scope).close();

        assertThat(budgeted).containsExactly("GET /x", "503", "GET /x", "200");
    }

    @Test
    void callsThatDoNotCountLeaveTheBudgetAlone() {
        send("GET", "/x", new RequestOptions()).close();

        assertThat(budgeted).isEmpty();
    }

    @Test
    void leavesOutParametersThatTheUrlHasAlready() {
        RequestOptions options = new RequestOptions()
                .put(InjectInto.REQUEST_PARAMETER, "page", 2L)
                .put(InjectInto.REQUEST_PARAMETER, "size", 5L);
        Call call = new Call(
                "GET",
                url("/x?page=2&size=4"),
                options,
                new Authenticator() {},
                new Patient(),
                null,
                true,
                null,
                null,
                false);

        sender.send(call, scope).close();

        assertThat(seen).containsExactly("GET /x?page=2&size=4&size=5 null ");
    }

    @Test
    void anAuthenticatorWithAnotherCredentialIsNotMadeToWait() {
        statuses.addAll(List.of(429, 429, 503));
        Rotating rotating = new Rotating(2);
        Call call = Call.of("GET", url("/x"), new RequestOptions(), rotating, new Unhurried());

        sender.send(call, scope).close();

        assertThat(rotating.heard).containsExactly("429 t1", "429 t2", "503 t3", "200 t4");
        assertThat(waits)
                .containsExactly(
                        Duration.ofMillis(1100),
                        Duration.ofMinutes(5).plusSeconds(1),
                        Duration.ofMinutes(5).plusSeconds(1));
    }

    @Test
    void answersAreKeptForAllCredentialsThatStandForOneAnother() {
        Rotating rotating = new Rotating(9);
        Call call = new Call(
                "GET", url("/x"), new RequestOptions(), rotating, new Patient(), true, false, null, null, true);

        sender.send(call, scope).close();
        sender.send(call, scope).close();

        assertThat(seen).hasSize(1);
        assertThat(rotating.heard).containsExactly("200 t1");
    }

    private Response send(String method, String path, RequestOptions options) {
        return sender.send(Call.of(method, url(path), options, new Authenticator() {}, new Patient()), scope);
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private final class Budget implements CallBudget {
        @Override
        public void acquire(Request request) {
            budgeted.add(request.toString().replace(url(""), ""));
        }

        @Override
        public void answered(Response response) {
            budgeted.add(String.valueOf(response.status()));
        }
    }

    /** Signs each request with the next of some tokens. */
    private static final class Rotating implements Authenticator {
        private final List<String> heard = new ArrayList<>();
        private final int tokens;
        private int present;

        Rotating(int tokens) {
            this.tokens = tokens;
        }

        @Override
        public Request authenticate(Request request, Scope scope) {
            present++;
            return request.withHeader("X-Token", "t" + present);
        }

        @Override
        public void answered(Response response, Scope scope) {
            heard.add(response.status() + " " + response.request().headers().get("X-Token"));
        }

        @Override
        public boolean hasAlternative(Request refused, Scope scope) {
            return !("t" + tokens).equals(refused.headers().get("X-Token"));
        }

        @Override
        public Request comparable(Request signed, Scope scope) {
            return signed.withHeader("X-Token", "any");
        }
    }

    private static final class Unhurried implements ErrorHandler {
        @Override
        public Resolution interpret(Response response, Scope scope) {
            Resolution.Action action =
                    response.status() == 429 ? Resolution.Action.RATE_LIMITED : Resolution.Action.RETRY;
            return response.isOk() ? Resolution.SUCCESS : new Resolution(action, FailureType.SOURCE_TRANSIENT, "busy");
        }

        @Override
        public Resolution interpret(IOException failure, Scope scope) {
            throw new AssertionError("the connection is sound", failure);
        }

        @Override
        public Optional<Duration> backoff(@Nullable Response response, int attempt, Scope scope) {
            return Optional.of(Duration.ofMinutes(5));
        }
    }

    private static final class Patient implements ErrorHandler {
        @Override
        public Resolution interpret(Response response, Scope scope) {
            return response.isOk()
                    ? Resolution.SUCCESS
                    : new Resolution(Resolution.Action.RETRY, FailureType.SOURCE_TRANSIENT, "busy");
        }

        @Override
        public Resolution interpret(IOException failure, Scope scope) {
            return new Resolution(Resolution.Action.RETRY, FailureType.SOURCE_TRANSIENT, "lost");
        }

        @Override
        public Optional<Duration> backoff(@Nullable Response response, int attempt, Scope scope) {
            return Optional.empty();
        }
    }
}
