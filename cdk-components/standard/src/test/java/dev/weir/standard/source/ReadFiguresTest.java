package dev.weir.standard.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.engine.ConfiguredStream;
import dev.weir.engine.Connector;
import dev.weir.engine.EngineOptions;
import dev.weir.engine.SyncMode;
import dev.weir.engine.http.Transport;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import dev.weir.spi.sink.ReadFigures;
import dev.weir.spi.value.Row;
import dev.weir.standard.exchange.GivenResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sink is told of slices and of what reading took, by whole runs. */
class ReadFiguresTest {

    private static final String HEAD = """
            version: 7.0.0
            type: DeclarativeSource
            check: {type: CheckStream, stream_names: [items]}
            streams:
            """;

    private static final String STREAM = """
              - type: DeclarativeStream
                name: %1$s
                retriever:
                  type: SimpleRetriever
                  requester:
                    type: HttpRequester
                    url: "https://api.example.com/%1$s/{{ stream_partition.get('id', '') }}"
                    error_handler:
                      type: DefaultErrorHandler
                      max_retries: 2
                      response_filters:
                        - {type: HttpResponseFilter, http_codes: [404], action: IGNORE}
                        - {type: HttpResponseFilter, http_codes: [503], action: RETRY}
                  record_selector:
                    type: RecordSelector
                    extractor: {type: DpathExtractor, field_path: []}
            """;

    private static final String FILTER = """
                    record_filter: {type: RecordFilter, condition: "{{ record.id != 2 }}"}
            """;

    private static final String PAGES = """
                  paginator:
                    type: DefaultPaginator
                    page_token_option: {type: RequestOption, inject_into: request_parameter, field_name: page}
                    pagination_strategy: {type: PageIncrement, page_size: 2}
            """;

    private static final String PARTITIONS = """
                  partition_router: {type: ListPartitionRouter, values: [a, b], cursor_field: id}
            """;

    private static final String CURSOR = """
                incremental_sync:
                  type: DatetimeBasedCursor
                  cursor_field: day
                  start_datetime: "2025-06-01"
                  end_datetime: "2025-06-16"
                  datetime_format: "%Y-%m-%d"
            """;

    private final Map<String, Deque<GivenAnswer>> answers = new HashMap<>();
    private final ToldInOrder told = new ToldInOrder();

    @TempDir
    Path folder;

    private record GivenAnswer(int status, String body) {}

    /** Gives the requests for a path, without its parameters, these answers one after another. */
    private void answer(String path, Object... statusesAndBodies) {
        Deque<GivenAnswer> given = answers.computeIfAbsent(path, key -> new ArrayDeque<>());
        for (int i = 0; i < statusesAndBodies.length; i += 2) {
            given.add(new GivenAnswer((Integer) statusesAndBodies[i], (String) statusesAndBodies[i + 1]));
        }
    }

    private ReadFigures read(String streams) throws IOException {
        return read(streams, new Row());
    }

    private ReadFigures read(String streams, Row state) throws IOException {
        Path file = Files.writeString(folder.resolve("manifest.yaml"), HEAD + streams);
        EngineOptions options = EngineOptions.standard()
                .withWaits(false)
                .withTransport(new Answering())
                .withMaxConcurrency(1);
        try (Connector connector = Connector.open(file, options)) {
            ConfiguredStream items = new ConfiguredStream("items", null, SyncMode.INCREMENTAL, state, !state.isEmpty());
            connector.read(new Row(), List.of(items), told);
        }
        return Objects.requireNonNull(told.figures.get("items"));
    }

    private final class Answering implements Transport {
        @Override
        public Response exchange(Request request, Timeouts timeouts) {
            String path = request.url().replaceAll("^https://api.example.com|\\?.*", "");
            GivenAnswer next = answers.getOrDefault(path, new ArrayDeque<>()).remove();
            return GivenResponse.to(request, next.status(), next.body());
        }

        @Override
        public void close() {}
    }

    @Test
    void countsEachAttemptAndEachRecordOfEachPage() throws IOException {
        answer("/items/", 503, "", 200, "[{\"id\": 1}, {\"id\": 2}]", 503, "", 503, "", 200, "[{\"id\": 3}]");

        assertThat(read(STREAM.formatted("items") + FILTER + PAGES))
                .isEqualTo(new ReadFigures(5, 3, 0, 0, 3, 1, List.of()));
        assertThat(told.events)
                .containsExactly("started", "write 1", "write 1", "slice {}", "state", "figures", "completed");
    }

    @Test
    void tellsThatASliceWasReadAlsoIfItHadNoRecordsOrWasIgnored() throws IOException {
        answer("/items/a", 404, "");
        answer("/items/b", 200, "[]");

        assertThat(read(STREAM.formatted("items") + PARTITIONS))
                .isEqualTo(new ReadFigures(2, 0, 1, 0, 0, 0, List.of()));
        assertThat(told.events)
                .startsWith("started", "slice {id=a}")
                .contains("slice {id=b}")
                .endsWith("figures", "completed");
    }

    @Test
    void countsWhatFailedAndDoesNotCallItsSliceRead() throws IOException {
        answer("/items/a", 503, "", 503, "", 503, "");
        answer("/items/b", 400, "");

        assertThat(read(STREAM.formatted("items") + PARTITIONS))
                .isEqualTo(new ReadFigures(4, 2, 0, 2, 0, 0, List.of()));
        assertThat(told.events).noneMatch(event -> event.startsWith("slice")).contains("figures");
        assertThat(told.events.get(told.events.size() - 1))
                .startsWith("incomplete: Cannot read from the source: GET https://api.example.com/items/a was answered"
                        + " with status 503 after 3 attempts");
    }

    @Test
    void countsRecordsThatAClientSideCursorKnowsAsFiltered() throws IOException {
        answer("/items/", 200, "[{\"day\": \"2025-06-02\"}, {\"day\": \"2025-06-10\"}]");

        assertThat(read(
                        STREAM.formatted("items") + CURSOR + "      is_client_side_incremental: true\n",
                        Row.of("day", "2025-06-09")))
                .isEqualTo(new ReadFigures(1, 0, 0, 0, 2, 1, List.of()));
        assertThat(told.events).contains("write 1");
    }

    @Test
    void countsRecordsThatADataFeedGivesAgainAsFiltered() throws IOException {
        answer("/items/", 200, "[{\"day\": \"2025-06-10\"}, {\"day\": \"2025-06-02\"}]");

        assertThat(read(
                        STREAM.formatted("items") + PAGES + CURSOR + "      is_data_feed: true\n",
                        Row.of("day", "2025-06-09")))
                .isEqualTo(new ReadFigures(1, 0, 0, 0, 2, 1, List.of()));
        assertThat(told.events).contains("write 1");
    }

    @Test
    void leavesOutWhatItTookToReadParents() throws IOException {
        answer("/shops/", 503, "", 200, "[{\"id\": \"x\"}, {\"id\": \"y\"}]");
        answer("/items/x", 200, "[{\"id\": 1}]");
        answer("/items/y", 200, "[{\"id\": 1}]");
        String parent = """
                      partition_router:
                        type: SubstreamPartitionRouter
                        parent_stream_configs:
                          - type: ParentStreamConfig
                            parent_key: id
                            partition_field: id
                            stream:
                """
                + STREAM.formatted("shops").replaceFirst("  - type", "    type").indent(14);

        assertThat(read(STREAM.formatted("items") + parent)).isEqualTo(new ReadFigures(2, 0, 0, 0, 2, 0, List.of()));
    }

    @Test
    void countsRecordsThatBecomePartsOfOthersAsFiltered() throws IOException {
        answer(
                "/items/",
                200,
                "[{\"id\": \"x\", \"a\": 1}, {\"id\": \"y\", \"a\": 2}]",
                200,
                "[{\"id\": \"x\", \"b\": 1}]");
        String asked = """
                        request_parameters:
                          fields:
                            type: QueryProperties
                            property_list: [a, b]
                            always_include_properties: [id]
                            property_chunking:
                              type: PropertyChunking
                              property_limit_type: property_count
                              property_limit: 1
                              record_merge_strategy: {type: GroupByKeyMergeStrategy, key: id}
                """;

        ReadFigures figures =
                read(STREAM.formatted("items").replace("        error_handler:", asked + "        error_handler:"));

        assertThat(told.events).contains("write 2").endsWith("figures", "completed");
        assertThat(figures).isEqualTo(new ReadFigures(2, 0, 0, 0, 3, 1, List.of()));
    }
}
