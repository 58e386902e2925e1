package dev.weir.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A source that gives only the properties that it is asked for, and takes few of them in a request. */
class AskedPropertiesTest {

    private static final String CHUNKS = "request_parameters: {fields: {type: QueryProperties, property_list: [a, b],"
            + " always_include_properties: [id], property_chunking: {type: PropertyChunking,"
            + " property_limit_type: property_count, property_limit: 1}}}";
    private static final String MANIFEST = """
            version: 7.0.0
            type: DeclarativeSource
            check: {type: CheckStream, stream_names: [items]}
            streams:
              - type: DeclarativeStream
                name: items
                retriever:
                  type: SimpleRetriever
                  requester: {$ref: "#/definitions/requester", path: items, REQUESTER}
                  record_selector: {$ref: "#/definitions/selector"}
            MORE
            definitions:
              selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: [data]}}
              requester:
                type: HttpRequester
                url_base: "URL"
                error_handler:
                  type: DefaultErrorHandler
                  response_filters:
                    - {type: HttpResponseFilter, action: IGNORE, http_codes: [404]}
                    - {type: HttpResponseFilter, action: RESET_PAGINATION, http_codes: [410]}
            """;

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private volatile int resets;
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
    void givesMergedRecordsPageByPageAndCountsThemOnce() throws IOException {
        answers.put("/items?fields=id,a", "{\"data\": [{\"id\": \"1\", \"a\": {\"x\": 1}}, {\"a\": 0}]}");
        answers.put(
                "/items?fields=id,b",
                "{\"data\": [{\"id\": \"1\", \"a\": {\"y\": 2}}, {\"id\": \"2\"}], \"next\": \"p\"}");
        answers.put("/items?fields=id,a&after=p", "{\"data\": [{\"id\": \"1\", \"a\": 7}], \"next\": \"q\"}");
        answers.put("/items?fields=id,b&after=p", "{\"data\": [{\"id\": \"1\", \"b\": 8}], \"next\": \"q\"}");

        Answer answer = read(CHUNKS, """
                      paginator:
                        type: DefaultPaginator
                        page_token_option: {type: RequestOption, inject_into: request_parameter, field_name: after}
                        pagination_strategy:
                          {type: CursorPagination, cursor_value: "{{ response.next }}", stop_condition: "{{ last_page_size < 2 }}"}
                """, "{}");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.records("items"))
                .extracting(Row::toString)
                .containsExactly("{a=0}", "{id=1, a={x=1, y=2}}", "{id=2}", "{id=1, a=7, b=8}");
        assertThat(api.requests()).hasSize(4);
    }

    @Test
    void startsAPageOverWithoutTheRecordsThatItDidNotMergeToTheEnd() throws IOException {
        resets = 1;
        answers.put("/items?fields=id,a", "{\"data\": [{\"id\": \"1\", \"a\": 1}]}");
        answers.put("/items?fields=id,b", "{\"data\": [{\"id\": \"1\", \"b\": 2}]}");

        Answer answer = read(CHUNKS, "", "{}");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.records("items")).extracting(Row::toString).containsExactly("{id=1, a=1, b=2}");
        assertThat(api.requests()).hasSize(4);
    }

    @Test
    void givesWhatTheOtherRequestsGaveWhereTheLastIsIgnored() throws IOException {
        answers.put("/items?fields=id,a", "{\"data\": [{\"id\": \"1\", \"a\": 1}]}");

        Answer answer = read(CHUNKS, "", "{}");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.records("items")).extracting(Row::toString).containsExactly("{id=1, a=1}");
    }

    @Test
    void asksTheSourceOnceForThePropertiesOfAllPartitionsAndShowsThemToTemplates() throws IOException {
        answers.put("/names", "{\"data\": [{\"key\": \"k1\"}, {\"key\": \"k2\"}]}");
        answers.put("/items?p=k1;k2&part=x", "{\"data\": [{\"id\": 1}]}");
        answers.put("/items?p=k1;k2&part=y", "{\"data\": [{\"id\": 2}]}");

        Answer answer = read("""
                http_method: POST,
                query_properties: {type: QueryProperties, property_list: {type: PropertiesFromEndpoint,
                  property_field_path: [key], retriever: {type: SimpleRetriever, record_selector: {$ref: "#/definitions/selector"},
                    requester: {$ref: "#/definitions/requester", path: names, http_method: POST}}}},
                request_parameters: {p: "{{ stream_partition.extra_fields.query_properties | join(';') }}"},
                request_body: {type: RequestBodyGraphQL, value:
                  {query: "{ items { {{ stream_slice.extra_fields['query_properties'] | join(' ') }} } }"}}
                """.replace("\n", " "), """
                      partition_router: {type: ListPartitionRouter, cursor_field: part, values: [x, y],
                        request_option: {type: RequestOption, inject_into: request_parameter, field_name: part}}
                """, "{}");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.records("items")).hasSize(2);
        assertThat(api.requests()).filteredOn("/names"::equals).hasSize(1);
        assertThat(bodies).contains("{\"query\":\"{ items { k1 k2 } }\"}");
    }

    @Test
    void asksOnlyForPropertiesThatTheCatalogSelects() throws IOException {
        answers.put("/items?fields=b", "{\"data\": [{\"b\": 1}]}");
        String selected = "request_parameters: {fields: {type: QueryProperties, property_list: [a, b],"
                + " property_selector: {type: JsonSchemaPropertySelector}}}";

        assertThat(read(selected, "", "{\"properties\": {\"b\": {}}}").records("items"))
                .containsExactly(Row.of("b", 1L));
    }

    @Test
    void refusesWhatWouldAskForOtherPropertiesThanTheManifestSays() throws IOException {
        String properties = "{type: QueryProperties, property_list: [a]}";

        assertThat(read("request_parameters: {a: " + properties + ", b: " + properties + "}", "", "{}")
                        .everything())
                .contains(
                        "Cannot ask for properties: they are given by request_parameters.a and request_parameters.b (keep"
                                + " one of them)");
        assertThat(read("request_parameters: {a: {type: QueryPropertys, property_list: [a]}}", "", "{}")
                        .everything())
                .contains("unknown type 'QueryPropertys'");
        assertThat(read(
                                "query_properties: " + properties,
                                "      page_size_reduction: {type: PageSizeReduction}\n",
                                "{}")
                        .everything())
                .contains(
                        "Cannot reduce page sizes: query properties are asked for in several requests, the first of which"
                                + " may have given records that would come again (leave one of them out)");
        assertThat(api.requests()).isEmpty();
    }

    private void reply(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String asked = exchange.getRequestURI().getPath()
                + (exchange.getRequestURI().getQuery() == null
                        ? ""
                        : "?" + exchange.getRequestURI().getQuery());
        boolean reset = asked.contains(",b") && resets-- > 0;
        String found = answers.get(asked);
        byte[] body = (found == null ? "{}" : found).getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(reset ? 410 : found == null ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
    }

    private Answer read(String requester, String more, String schema) throws IOException {
        String text =
                MANIFEST.replace("REQUESTER", requester).replace("MORE\n", more).replace("URL", api.url());
        Path manifest = Files.writeString(folder.resolve("manifest.yaml"), text);
        Path config = Files.writeString(folder.resolve("config.json"), "{}");
        Path catalog = Files.writeString(
                folder.resolve("catalog.json"),
                "{\"streams\": [{\"stream\": {\"name\": \"items\", \"json_schema\": " + schema
                        + "}, \"sync_mode\": \"full_refresh\", \"destination_sync_mode\": \"append\"}]}");
        return Program.run(
                "read",
                "--manifest",
                manifest,
                "--config",
                config,
                "--catalog",
                catalog,
                "--as-of",
                "2025-06-15T12:00:00Z",
                "--no-wait");
    }
}
