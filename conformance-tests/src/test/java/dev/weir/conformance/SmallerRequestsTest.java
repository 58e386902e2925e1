package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source that refuses large pages and long windows, and one that ends its pages early, are read whole all the same. */
class SmallerRequestsTest {

    private static final String PAGED = """
                retriever:
                  type: SimpleRetriever
                  page_size_reduction: {type: PageSizeReduction, minimum_page_size: 2, max_attempts: 2%s}
                  requester: {$ref: "#/definitions/requester"}
                  record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
                  paginator:
                    type: DefaultPaginator
                    page_size_option: {type: RequestOption, inject_into: request_parameter, field_name: limit}
                    page_token_option: {type: RequestOption, inject_into: request_parameter, field_name: offset}
                    pagination_strategy: {type: OffsetIncrement, page_size: 8}
            """;
    private static final String WINDOWED = """
                incremental_sync:
                  type: DatetimeBasedCursor
                  cursor_field: day
                  datetime_format: "%%Y-%%m-%%d"
                  start_datetime: "2025-06-01"
                  end_datetime: "2025-06-08"
                  step: P30D
                  cursor_granularity: P1D
                  start_time_option: {type: RequestOption, inject_into: request_parameter, field_name: from}
                  end_time_option: {type: RequestOption, inject_into: request_parameter, field_name: to}
                retriever:
                  type: SimpleRetriever
                  %s
                  requester: {$ref: "#/definitions/requester"}
                  record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
            """;
    private static final String MANIFEST = """
            version: 7.0.0
            type: DeclarativeSource
            check: {type: CheckStream, stream_names: [items]}
            streams:
              - type: DeclarativeStream
                name: items
            %s
            definitions:
              requester:
                type: HttpRequester
                url_base: "%s"
                path: items
                error_handler:
                  type: DefaultErrorHandler
                  response_filters:
                    - {type: HttpResponseFilter, action: REDUCE_PAGE_SIZE, http_codes: [413]}
                    - {type: HttpResponseFilter, action: SPLIT_REQUEST_WINDOW, http_codes: [422]}
            """;

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;
    private int largestPage;
    private int longestWindow = 365;
    private int mostRecords = 365;

    @TempDir
    Path folder;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/items", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksForSmallerPagesUntilTheyAreAnsweredAndKeepsTheirSize() throws IOException {
        largestPage = 2;

        Answer answer = read(PAGED.formatted(""));

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(requests).containsExactly("limit=8", "limit=4", "limit=2", "offset=2&limit=2", "offset=4&limit=2");
        assertThat(ids(answer)).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void goesBackToTheUsualSizeAfterAPageWhereTheManifestSaysSo() throws IOException {
        largestPage = 4;

        Answer answer = read(PAGED.formatted(", reset_policy: AFTER_SUCCESSFUL_PAGE"));

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(requests).containsExactly("limit=8", "limit=4", "offset=4&limit=8", "offset=4&limit=4");
        assertThat(ids(answer)).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void failsInPassingWhereTheSmallestPageIsRefusedToo() throws IOException {
        Answer answer =
                read(PAGED.formatted(", retries_at_minimum_page_size: 1, failure_message: Ask for fewer fields."));

        assertThat(answer.code()).isEqualTo(1);
        assertThat(requests).containsExactly("limit=8", "limit=4", "limit=2", "limit=2");
        assertThat(answer.errors().get(0).get("message"))
                .isEqualTo("Cannot read a page of stream 'items': the source refuses it at the smallest size allowed,"
                        + " 2 records (Ask for fewer fields.)");
        assertThat(answer.errors().get(0).get("failure_type")).isEqualTo("transient_error");
    }

    @Test
    void refusesToReducePagesThatAreCounted() throws IOException {
        Answer answer = read(PAGED.formatted("").replace("OffsetIncrement", "PageIncrement"));

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.everything())
                .contains("Cannot reduce page sizes: PageIncrement counts pages, which would begin elsewhere with fewer"
                        + " records in them (use OffsetIncrement or CursorPagination)");
        assertThat(requests).isEmpty();
    }

    @Test
    void readsAWindowInHalvesUntilTheyAreAnswered() throws IOException {
        longestWindow = 2;

        Answer answer = read(WINDOWED.formatted("request_window_splitting: {type: RequestWindowSplitting}"));

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(requests)
                .containsExactly(
                        "from=2025-06-01&to=2025-06-08",
                        "from=2025-06-01&to=2025-06-04",
                        "from=2025-06-01&to=2025-06-02",
                        "from=2025-06-03&to=2025-06-04",
                        "from=2025-06-05&to=2025-06-08",
                        "from=2025-06-05&to=2025-06-06",
                        "from=2025-06-07&to=2025-06-08");
        assertThat(answer.records("items"))
                .extracting(record -> record.get("day"))
                .containsExactlyElementsOf(days(1, 8));
        assertThat(answer.states("items")).last().hasToString("{day=2025-06-08}");
    }

    @Test
    void keepsTheStateOfAWindowThatCannotBeCutAnyFurther() throws IOException {
        longestWindow = 0;

        Answer answer = read(
                WINDOWED.formatted("request_window_splitting: {type: RequestWindowSplitting, min_split_window: P2D}"));

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.errors().get(0).get("message"))
                .isEqualTo("Cannot read stream 'items': the source refuses the window"
                        + " {start_time=2025-06-01, end_time=2025-06-02}, which cannot be cut any further");
        assertThat(answer.states("items")).last().hasToString("{day=2025-06-01}");
    }

    @Test
    void startsPaginationOverBehindTheLastRecordWhereTheSourceEndsItsPagesEarly() throws IOException {
        mostRecords = 3;

        Answer answer = read(WINDOWED.formatted("pagination_reset: {type: PaginationReset, action: SPLIT_USING_CURSOR,"
                + " limits: {type: PaginationResetLimits, number_of_records: 3}}"));

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(requests)
                .containsExactly(
                        "from=2025-06-01&to=2025-06-08",
                        "from=2025-06-03&to=2025-06-08",
                        "from=2025-06-05&to=2025-06-08",
                        "from=2025-06-07&to=2025-06-08");
        assertThat(answer.records("items"))
                .extracting(record -> record.get("day"))
                .containsAll(days(1, 8));
    }

    private static List<String> days(int from, int to) {
        List<String> days = new ArrayList<>();
        for (int day = from; day <= to; day++) {
            days.add("2025-06-0" + day);
        }
        return days;
    }

    private static List<Object> ids(Answer answer) {
        return answer.records("items").stream().map(record -> record.get("id")).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        requests.add(uri.getQuery());
        Map<String, String> query = Arrays.stream(uri.getQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        if (query.containsKey("limit")) {
            int limit = Integer.parseInt(query.get("limit"));
            int offset = Integer.parseInt(query.getOrDefault("offset", "0"));
            respond(exchange, limit > largestPage ? 413 : 200, page(offset, Math.min(5, offset + limit)));
        } else {
            int from = Integer.parseInt(query.get("from").substring(8));
            int to = Integer.parseInt(query.get("to").substring(8));
            List<String> days = days(from, Math.min(to, from + mostRecords - 1));
            String body = days.stream().map("{\"day\": \"%s\"}"::formatted).collect(Collectors.joining(",", "[", "]"));
            respond(exchange, to - from + 1 > longestWindow ? 422 : 200, body);
        }
    }

    private static String page(int from, int to) {
        List<String> items = new ArrayList<>();
        for (int id = from; id < to; id++) {
            items.add("{\"id\": " + id + "}");
        }
        return items.toString();
    }

    private static void respond(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Answer read(String stream) throws IOException {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        Path manifest = Files.writeString(
                folder.resolve("manifest.yaml"),
                MANIFEST.formatted(stream.indent(0).stripTrailing(), url));
        Path catalog = Files.writeString(folder.resolve("catalog.json"), """
                {"streams": [{"stream": {"name": "items", "json_schema": {}, "supported_sync_modes": ["full_refresh"]},
                 "sync_mode": "incremental", "destination_sync_mode": "append"}]}""");
        Path config = Files.writeString(folder.resolve("config.json"), "{}");
        return Program.run(
                "read",
                "--manifest",
                manifest,
                "--catalog",
                catalog,
                "--config",
                config,
                "--no-wait",
                "--as-of",
                "2025-06-15T12:00:00Z");
    }
}
