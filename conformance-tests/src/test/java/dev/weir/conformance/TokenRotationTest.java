package dev.weir.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source that gives each of several tokens a number of calls, tells how many are left, and refuses those who have none. */
class TokenRotationTest {

    private static final String FIRST = "not-a-real-token-1";
    private static final String SECOND = "not-a-real-token-2";
    private static final long NOON = 1_749_988_800L;

    private static final String MANIFEST = """
            version: 7.39.0
            type: DeclarativeSource
            check: {type: CheckStream, stream_names: [items]}
            concurrency_level: {type: ConcurrencyLevel, default_concurrency: 4}
            streams:
              - {$ref: "#/definitions/stream", name: items, $parameters: {path: items}}
              - {$ref: "#/definitions/stream", name: notes, $parameters: {path: notes}}
            spec:
              type: Spec
              connection_specification:
                type: object
                properties: {tokens: {type: string, airbyte_secret: true}}
            definitions:
              stream:
                type: DeclarativeStream
                retriever:
                  type: SimpleRetriever
                  requester:
                    type: HttpRequester
                    url_base: "URL"
                    path: "{{ parameters.path }}/{{ stream_partition.part }}"
                    authenticator:
                      type: RateLimitedMultipleTokenAuthenticator
                      tokens: "{{ config['tokens'] }}"
                      auth_method: token
                      max_wait_time: "{{ config.get('longest', 'PT2H') }}"
                      budget_reserve_fraction: 0
                      budget_min_reserve: 0
                      quota_status_source: {type: QuotaStatusSource, url: "URL/limits"}
                      quotas:
                        - type: TokenQuota
                          name: core
                          remaining_path: [core, remaining]
                          reset_path: [core, reset]
                          remaining_header: X-Remaining
                          exhaustion_status_codes: [429]
                  record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
                  partition_router: {type: ListPartitionRouter, values: [a, b, c, d, e], cursor_field: part}
            """;

    private final Map<String, Integer> left = new TreeMap<>();
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private boolean saysMoreThanThereIs;
    private boolean renews;
    private ShopApi api;

    @TempDir
    Path folder;

    @BeforeEach
    void serve() throws IOException {
        api = new ShopApi(this::reply);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void twoTokensShareTheRequestsOfAllStreams() throws IOException {
        left.putAll(Map.of(FIRST, 7, SECOND, 3));

        Answer answer = read("{}");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.records("items")).hasSize(5);
        assertThat(answer.records("notes")).hasSize(5);
        assertThat(left).containsEntry(FIRST, 0).containsEntry(SECOND, 0);
        assertThat(requests).filteredOn(request -> request.endsWith("limits")).hasSize(2);
        assertDiscreet(answer);
    }

    @Test
    void aRefusalIsRepeatedWithAnotherToken() throws IOException {
        left.putAll(Map.of(FIRST, 2, SECOND, 50));
        saysMoreThanThereIs = true;

        Answer answer = read("{}");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.records("items")).hasSize(5);
        assertThat(answer.records("notes")).hasSize(5);
        assertThat(left).containsEntry(FIRST, 0).containsEntry(SECOND, 42);
        assertDiscreet(answer);
    }

    @Test
    void requestsWaitForNewCallsAndAskHowManyThereAre() throws IOException {
        left.putAll(Map.of(FIRST, 2, SECOND, 2));
        renews = true;

        Answer answer = read("{}");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.records("items")).hasSize(5);
        assertThat(answer.everything())
                .contains("The calls that all tokens have of quota 'core' are used up: the next ones wait until"
                        + " 2025-06-15T12:10:00Z");
        assertDiscreet(answer);
    }

    @Test
    void slicesFailWhereNewCallsComeTooLate() throws IOException {
        left.putAll(Map.of(FIRST, 2, SECOND, 2));

        Answer answer = read(", \"longest\": \"PT5M\"}");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.records("items").size() + answer.records("notes").size())
                .isEqualTo(4);
        assertThat(answer.err())
                .contains("Cannot send a request: the calls that all tokens have of quota 'core' are used up until"
                        + " 2025-06-15T12:10:00Z, and max_wait_time allows to wait for PT5M (sync again later, add a"
                        + " token, or allow more)");
        assertDiscreet(answer);
    }

    private static void assertDiscreet(Answer answer) {
        assertThat(answer.everything()).doesNotContain(FIRST, SECOND);
    }

    private synchronized void reply(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String token = exchange.getRequestHeaders().getFirst("Authorization").substring("token ".length());
        requests.add(path);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        if (path.equals("/limits")) {
            send(exchange, 200, limits(token));
            return;
        }
        int calls = left.getOrDefault(token, 0);
        left.put(token, Math.max(0, calls - 1));
        exchange.getResponseHeaders()
                .add("X-Remaining", String.valueOf(saysMoreThanThereIs ? 100 : Math.max(0, calls - 1)));
        if (calls == 0) {
            exchange.getResponseHeaders().remove("X-Remaining");
        }
        send(exchange, calls == 0 ? 429 : 200, "[{\"id\": 1}]");
    }

    private String limits(String token) {
        int calls = left.getOrDefault(token, 0);
        if (renews && calls == 0) {
            left.put(token, 50);
        }
        int told = saysMoreThanThereIs ? 100 : left.getOrDefault(token, 0);
        return "{\"core\": {\"remaining\": %d, \"reset\": %d}}".formatted(told, NOON + 600);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private Answer read(String more) throws IOException {
        Path manifest = Files.writeString(folder.resolve("manifest.yaml"), MANIFEST.replace("URL", api.url()));
        String given = "{\"tokens\": \"" + FIRST + ", " + SECOND + "\"";
        Path config = Files.writeString(folder.resolve("config.json"), given + (more.equals("{}") ? "}" : more));
        Path catalog = Files.writeString(folder.resolve("catalog.json"), """
                {"streams": [
                  {"stream": {"name": "items", "json_schema": {}, "supported_sync_modes": ["full_refresh"]},
                   "sync_mode": "full_refresh", "destination_sync_mode": "append"},
                  {"stream": {"name": "notes", "json_schema": {}, "supported_sync_modes": ["full_refresh"]},
                   "sync_mode": "full_refresh", "destination_sync_mode": "append"}]}
                """);
        return Program.run(
                "read",
                "--manifest",
                manifest,
                "--config",
                config,
                "--catalog",
                catalog,
                "--no-wait",
                "--as-of",
                "2025-06-15T12:00:00Z");
    }
}
