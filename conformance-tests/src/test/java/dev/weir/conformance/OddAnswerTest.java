package dev.weir.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.value.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers of status 200 that are not what they seem: what can be read is read whole, anything else fails the stream and leaves its state where it was. */
class OddAnswerTest {

    private static final String MANIFEST = """
            version: 7.0.0
            type: DeclarativeSource
            check: {type: CheckStream, stream_names: [sales]}
            streams:
              - type: DeclarativeStream
                name: sales
                incremental_sync:
                  type: DatetimeBasedCursor
                  cursor_field: day
                  datetime_format: "%Y-%m-%d"
                  start_datetime: "2025-06-01"
                  start_time_option: {type: RequestOption, inject_into: request_parameter, field_name: since}
                retriever:
                  type: SimpleRetriever
                  decoder: DECODER
                  requester: {type: HttpRequester, url: "URL/sales"}
                  record_selector:
                    type: RecordSelector
                    extractor: {type: DpathExtractor, field_path: PATH}
                    FILTER
                  paginator: PAGINATOR
            """;

    private static final String ONE = "{type: NoPagination}";
    private static final String PAGES = """
            {type: DefaultPaginator, page_token_option: {type: RequestOption, inject_into: request_parameter,
             field_name: page}, pagination_strategy: {type: PageIncrement, page_size: 2}}""";
    private static final String TOKENS = """
            {type: DefaultPaginator, page_token_option: {type: RequestOption, inject_into: request_parameter,
             field_name: token}, pagination_strategy: {type: CursorPagination, cursor_value: "{{ response.next }}"}}""";

    private static final JacksonJson JSON = new JacksonJson();
    private static final Row BEFORE = Row.of("day", "2025-06-10");
    private static final String TWO = "[{\"id\": 1, \"day\": \"2025-06-11\"}, {\"id\": 2, \"day\": \"2025-06-12\"}]";

    @TempDir
    Path folder;

    private String decoder = "{type: JsonDecoder}";
    private String path = "[]";
    private String filter = "";
    private String paginator = ONE;

    static Stream<Arguments> whatCannotBeRead() throws IOException {
        byte[] gzip = gzip(TWO);
        byte[] half = Arrays.copyOf(gzip, gzip.length - 12);
        return Stream.of(
                Arguments.of(
                        "{type: JsonDecoder}",
                        headers("application/json"),
                        "<html>Back soon</html>".getBytes(UTF_8),
                        "Cannot read JSON"),
                Arguments.of(
                        "{type: CsvDecoder}",
                        headers("text/csv"),
                        "<html>\nBack soon\n</html>".getBytes(UTF_8),
                        "Cannot read CSV"),
                Arguments.of("{type: XmlDecoder}", headers("application/xml"), TWO.getBytes(UTF_8), "Cannot read XML"),
                Arguments.of(
                        "{type: JsonDecoder}",
                        headers("application/json"),
                        TWO.substring(0, 60).getBytes(UTF_8),
                        "Cannot read JSON"),
                Arguments.of(
                        "{type: GzipDecoder, decoder: {type: JsonDecoder}}",
                        headers("application/gzip"),
                        half,
                        "the gzip data ends in the middle"),
                Arguments.of(
                        "{type: JsonDecoder}",
                        headers("application/json", "Content-Encoding", "gzip"),
                        half,
                        "the gzip data ends in the middle"),
                Arguments.of(
                        "{type: CsvDecoder}",
                        headers("text/csv"),
                        "id,day,day\n1,2025-06-11,2025-06-12\n".getBytes(UTF_8),
                        "which are both named 'day'"));
    }

    @ParameterizedTest
    @MethodSource("whatCannotBeRead")
    void failsTheStreamAndKeepsItsState(String kind, List<String> headers, byte[] body, String reason)
            throws IOException {
        decoder = kind;
        try (ShopApi api = new ShopApi(exchange -> answer(exchange, headers, body))) {
            Answer answer = read(api);

            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.err()).contains(reason);
            assertThat(answer.statuses("sales")).endsWith("INCOMPLETE");
            assertThat(answer.states("sales")).containsOnly(BEFORE);
        }
    }

    static Stream<Arguments> whatIsReadWhole() {
        return Stream.of(
                Arguments.of("{type: JsonDecoder}", "[]", headers("text/html"), TWO, TWO),
                Arguments.of("{type: JsonDecoder}", "[]", headers("application/json"), "", "[]"),
                Arguments.of(
                        "{type: JsonDecoder}",
                        "[]",
                        headers("application/json", "X-Page", "1", "X-Page", "2", "Content-Type", "text/plain"),
                        TWO,
                        TWO),
                Arguments.of(
                        "{type: CsvDecoder}",
                        "[]",
                        headers("text/csv"),
                        "id,day,note\n1,2025-06-11\n2,2025-06-12,x,y\n",
                        "[{\"id\": \"1\", \"day\": \"2025-06-11\"},"
                                + " {\"id\": \"2\", \"day\": \"2025-06-12\", \"note\": \"x\", \"null\": [\"y\"]}]"),
                Arguments.of(
                        "{type: XmlDecoder}",
                        "[feed, item, \"*\"]",
                        headers("application/xml"),
                        "<feed><item><id>1</id><day>2025-06-11</day></item></feed>",
                        "[{\"id\": \"1\", \"day\": \"2025-06-11\"}]"));
    }

    @ParameterizedTest
    @MethodSource("whatIsReadWhole")
    void isReadWhole(String kind, String where, List<String> headers, String body, String records) throws IOException {
        decoder = kind;
        path = where;
        try (ShopApi api = new ShopApi(exchange -> answer(exchange, headers, body.getBytes(UTF_8)))) {
            Answer answer = read(api);

            assertThat(answer.code()).as(answer.everything()).isZero();
            assertThat(JSON.write(answer.records("sales"))).isEqualTo(JSON.write(JSON.parse(records)));
        }
    }

    @Test
    void aPageThatAFilterEmptiesIsFollowedByTheNext() throws IOException {
        filter = "record_filter: {type: RecordFilter, condition: \"{{ record.id > 2 }}\"}";
        paginator = PAGES;
        try (ShopApi api = new ShopApi(exchange ->
                json(exchange, query(exchange).contains("page=1") ? "[{\"id\": 3, \"day\": \"2025-06-13\"}]" : TWO))) {
            Answer answer = read(api);

            assertThat(answer.code()).as(answer.everything()).isZero();
            assertThat(answer.records("sales"))
                    .extracting(record -> record.get("id"))
                    .containsExactly(3L);
            assertThat(api.requests()).hasSize(2);
        }
    }

    @Test
    void aPageThatRepeatsForEverFailsTheStreamAndKeepsItsState() throws IOException {
        path = "[items]";
        paginator = TOKENS;
        try (ShopApi api = new ShopApi(exchange -> json(exchange, "{\"items\": " + TWO + ", \"next\": \"same\"}"))) {
            Answer answer = read(api);

            assertThat(answer.code()).isEqualTo(1);
            assertThat(answer.err()).contains("the same page, of 2 records, comes again and again with the same token");
            assertThat(answer.states("sales")).containsOnly(BEFORE);
        }
    }

    @Test
    void aCursorThatDoesNotMoveIsReadAgainAndStays() throws IOException {
        try (ShopApi api = new ShopApi(exchange -> json(
                exchange,
                "[{\"id\": 1, \"day\": \"2025-06-10\"}, {\"id\": 2, \"day\": \"2025-06-09\"}, {\"id\": 3}]"))) {
            Answer answer = read(api);

            assertThat(answer.code()).as(answer.everything()).isZero();
            assertThat(answer.records("sales")).hasSize(3);
            assertThat(answer.finalStates())
                    .extracting(state -> ((Row) state.get("stream")).get("stream_state"))
                    .containsExactly(BEFORE);
        }
    }

    /** The clock of the source goes ahead: what it gives is read, and the next sync goes on from there, as that of the reference does. */
    @Test
    void recordsOfTomorrowAreReadAndTheClockOfTheServerDoesNotCount() throws IOException {
        String tomorrow = "[{\"id\": 1, \"day\": \"2025-06-16\"}]";
        List<String> headers = headers("application/json", "Date", "Mon, 01 Jan 2035 00:00:00 GMT");
        try (ShopApi api = new ShopApi(exchange -> answer(exchange, headers, tomorrow.getBytes(UTF_8)))) {
            Answer answer = read(api);

            assertThat(answer.code()).as(answer.everything()).isZero();
            assertThat(answer.records("sales")).hasSize(1);
            assertThat(answer.states("sales")).endsWith(Row.of("day", "2025-06-16"));
        }
    }

    @Test
    void aStateOfTheFutureIsKept() throws IOException {
        Row later = Row.of("day", "2025-07-01");
        try (ShopApi api = new ShopApi(exchange -> json(exchange, TWO))) {
            Answer answer = read(api, later);

            assertThat(answer.code()).as(answer.everything()).isZero();
            assertThat(answer.states("sales")).isNotEmpty().containsOnly(later);
        }
    }

    private Answer read(ShopApi api) throws IOException {
        return read(api, BEFORE);
    }

    private Answer read(ShopApi api, Row state) throws IOException {
        String manifest = MANIFEST.replace("DECODER", decoder)
                .replace("PATH", path)
                .replace("FILTER", filter)
                .replace("PAGINATOR", paginator)
                .replace("URL", api.url());
        String known = "[{\"type\": \"STREAM\", \"stream\": {\"stream_descriptor\": {\"name\": \"sales\"},"
                + " \"stream_state\": " + JSON.write(state) + "}}]";
        return Program.run(
                "read",
                "--manifest",
                Files.writeString(folder.resolve("manifest.yaml"), manifest),
                "--config",
                Files.writeString(folder.resolve("config.json"), "{}"),
                "--catalog",
                new Shop(folder).catalog("sales"),
                "--state",
                Files.writeString(folder.resolve("state.json"), known),
                "--no-wait",
                "--as-of",
                "2025-06-15T12:00:00Z");
    }

    private static String query(HttpExchange exchange) {
        return String.valueOf(exchange.getRequestURI().getQuery());
    }

    private static void json(HttpExchange exchange, String body) throws IOException {
        answer(exchange, headers("application/json"), body.getBytes(UTF_8));
    }

    private static void answer(HttpExchange exchange, List<String> headers, byte[] body) throws IOException {
        for (int i = 0; i < headers.size(); i += 2) {
            exchange.getResponseHeaders().add(headers.get(i), headers.get(i + 1));
        }
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static List<String> headers(String type, String... more) {
        return Stream.concat(Stream.of("Content-Type", type), Stream.of(more)).toList();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }
}
