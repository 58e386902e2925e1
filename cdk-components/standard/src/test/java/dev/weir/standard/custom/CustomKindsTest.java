package dev.weir.standard.custom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.engine.ConfiguredStream;
import dev.weir.engine.Connector;
import dev.weir.engine.EngineOptions;
import dev.weir.engine.SyncMode;
import dev.weir.engine.http.Transport;
import dev.weir.manifest.problem.Problem;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import dev.weir.spi.sink.Batch;
import dev.weir.spi.sink.LogLevel;
import dev.weir.spi.sink.ReadFigures;
import dev.weir.spi.sink.Sink;
import dev.weir.spi.sink.StreamInfo;
import dev.weir.spi.value.Row;
import dev.weir.standard.exchange.GivenResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One connector with a component of a stranger in every place where the language allows one. */
class CustomKindsTest {

    private static final String MANIFEST = """
            version: 7.0.0
            type: DeclarativeSource
            check: {type: CheckStream, stream_names: [numbers]}
            concurrency_level: {type: ConcurrencyLevel, default_concurrency: 1}
            spec:
              type: Spec
              connection_specification: {type: object}
              config_normalization_rules:
                type: ConfigNormalizationRules
                transformations:
                  - {type: CustomConfigTransformation, class_name: org.example.Region}
                validations:
                  - type: PredicateValidator
                    value: "{{ config['region'] }}"
                    validation_strategy: {type: CustomValidationStrategy, class_name: org.example.KnownRegion}
            streams:
              - type: DeclarativeStream
                name: numbers
                schema_loader: {type: CustomSchemaLoader, class_name: org.example.OwnSchema}
                transformations:
                  - {type: CustomTransformation, class_name: org.example.Partition}
                retriever:
                  type: SimpleRetriever
                  decoder: {type: CustomDecoder, class_name: org.example.Numbers}
                  partition_router: {type: CustomPartitionRouter, class_name: org.example.Parts}
                  paginator:
                    type: DefaultPaginator
                    page_token_option: {type: RequestOption, inject_into: request_parameter, field_name: page}
                    pagination_strategy: {type: CustomPaginationStrategy, class_name: org.example.TwoPages}
                  record_selector:
                    type: RecordSelector
                    extractor: {type: CustomRecordExtractor, class_name: org.example.NumberRecords}
                    record_filter: {type: CustomRecordFilter, class_name: org.example.Lucky}
                    schema_normalization: {type: CustomSchemaNormalization, class_name: org.example.Printed}
                  requester:
                    type: HttpRequester
                    url: https://api.example.com/{{ config.region }}/numbers
                    authenticator: {type: CustomAuthenticator, class_name: org.example.Signature}
                    error_handler:
                      type: CompositeErrorHandler
                      error_handlers:
                        - type: DefaultErrorHandler
                          backoff_strategies: [{type: CustomBackoffStrategy, class_name: org.example.Patience}]
                          response_filters: [{type: HttpResponseFilter, http_codes: [503], action: RETRY}]
                        - {type: CustomErrorHandler, class_name: org.example.Teapots}
              - type: DeclarativeStream
                name: asked
                retriever:
                  type: SimpleRetriever
                  requester:
                    type: CustomRequester
                    class_name: org.example.Asker
                    target: https://api.example.com/{{ config.region }}/asked
                  record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
              - type: DeclarativeStream
                name: invented
                retriever: {type: CustomRetriever, class_name: org.example.Inventor, id: 9}
                incremental_sync: {type: CustomIncrementalSync, class_name: org.example.Counting}
                state_migrations: [{type: CustomStateMigration, class_name: org.example.Renamed}]
            """;

    private final List<String> requests = new ArrayList<>();
    private final Told told = new Told();

    @TempDir
    Path folder;

    @Test
    void worksInEveryPlace() throws IOException {
        read(MANIFEST);

        assertThat(told.ends).containsExactly("numbers", "asked", "invented");
        assertThat(told.records.get("numbers"))
                .hasToString("[{id=1, part=a}, {id=2, part=a}, {id=3, part=a}, {id=1, part=b}, {id=2, part=b}, {id=3,"
                        + " part=b}]");
        assertThat(((Row) told.records.get("numbers").get(0)).get("id")).isEqualTo("1");
        assertThat(requests)
                .containsExactly(
                        "/eu/numbers?part=a signed",
                        "/eu/numbers?part=a signed",
                        "/eu/numbers?part=a signed",
                        "/eu/numbers?page=second&part=a signed",
                        "/eu/numbers?part=b signed",
                        "/eu/numbers?page=second&part=b signed",
                        "/eu/asked null");
        assertThat(told.records.get("asked")).hasToString("[{id=7}]");
        assertThat(told.records.get("invented")).hasToString("[{id=9}]");
        assertThat(told.states.get("invented")).isEqualTo(Row.of("id", 9L));
        assertThat(told.warnings).contains("patient");
        assertThat(told.figures.get("numbers")).isEqualTo(new ReadFigures(6, 2, 0, 0, 8, 2, List.of()));
        assertThat(told.figures.get("invented"))
                .as("of a retriever that tells nothing")
                .isEqualTo(new ReadFigures(0, 0, 0, 0, 1, 0, List.of()));
    }

    /** Where the class name alone says that a component is a stranger's. */
    @Test
    void needsNoTypeBesideItsClassName() throws IOException {
        read(MANIFEST.replaceAll("type: Custom\\w+, class_name", "class_name"));

        assertThat(told.ends).containsExactly("numbers", "asked", "invented");
    }

    @Test
    void theManifestHasEveryKind() {
        TreeSet<String> kinds = new TreeSet<>();
        Descriptors.load(CustomKindsTest.class.getClassLoader()).all().stream()
                .flatMap(type -> type.kinds().stream())
                .map(Descriptor.Kind::custom)
                .filter(custom -> !custom.isEmpty())
                .forEach(kinds::add);

        assertThat(kinds).hasSize(17).allSatisfy(kind -> assertThat(MANIFEST).containsPattern("type: " + kind + "\\b"));
    }

    private void read(String manifest) throws IOException {
        Path file = Files.writeString(folder.resolve("manifest.yaml"), manifest);
        EngineOptions options = EngineOptions.standard()
                .withWaits(false)
                .withTransport(new Answering())
                .withMaxConcurrency(1);
        try (Connector connector = Connector.open(file, options)) {
            assertThat(connector.warnings())
                    .singleElement()
                    .extracting(Problem::message)
                    .asString()
                    .contains("'CustomIncrementalSync'", "up to 6.61.6, and Weir since");
            Row config = connector.configure(new Row(), told);
            connector.read(config, List.of(stream("numbers"), stream("asked"), stream("invented")), told);
        }
    }

    private static ConfiguredStream stream(String name) {
        Row state = name.equals("invented") ? Row.of("old", 4L) : new Row();
        return new ConfiguredStream(name, null, SyncMode.INCREMENTAL, state, !state.isEmpty());
    }

    private final class Answering implements Transport {
        private int refusals = 2;

        @Override
        public Response exchange(Request request, Timeouts timeouts) {
            requests.add(request.url().substring("https://api.example.com".length()) + " "
                    + request.headers().get("X-Signature"));
            if (request.url().contains("asked")) {
                return GivenResponse.to(request, 200, "[{\"id\": 7}]");
            }
            if (refusals-- > 0) {
                return GivenResponse.to(request, refusals == 1 ? 418 : 503, "");
            }
            return GivenResponse.to(request, 200, request.url().contains("page=") ? "3 13" : "1 2");
        }

        @Override
        public void close() {}
    }

    private static final class Told implements Sink {
        private final Map<String, List<Row>> records = new TreeMap<>();
        private final Map<String, Row> states = new TreeMap<>();
        private final Map<String, ReadFigures> figures = new TreeMap<>();
        private final List<String> ends = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();

        @Override
        public void started(StreamInfo stream) {}

        @Override
        public void write(Batch batch) {
            records.computeIfAbsent(batch.stream().name(), name -> new ArrayList<>())
                    .addAll(batch.rows());
        }

        @Override
        public void state(StreamInfo stream, Row state) {
            states.put(stream.name(), state);
        }

        @Override
        public void figures(StreamInfo stream, ReadFigures read) {
            figures.put(stream.name(), read);
        }

        @Override
        public void completed(StreamInfo stream) {
            ends.add(stream.name());
        }

        @Override
        public void incomplete(StreamInfo stream, ConnectorException failure) {
            ends.add(stream.name() + ": " + failure.getMessage());
        }

        @Override
        public void configChanged(Row config) {}

        @Override
        public void log(LogLevel level, String message) {
            warnings.add(message);
        }
    }
}
