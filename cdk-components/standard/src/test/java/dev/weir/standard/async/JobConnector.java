package dev.weir.standard.async;

import dev.weir.engine.ConfiguredStream;
import dev.weir.engine.Connector;
import dev.weir.engine.EngineOptions;
import dev.weir.engine.SyncMode;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A manifest of streams that are read by jobs, to which a test adds; read at 2025-06-15T12:00:00Z without waits. */
final class JobConnector {

    private static final Clock NOON = Clock.fixed(Instant.parse("2025-06-15T12:00:00Z"), ZoneOffset.UTC);

    private static final String HEAD = """
            version: 7.0.0
            type: DeclarativeSource
            check: {type: CheckStream, stream_names: [exports]}
            %s
            streams:
            """;

    private static final String STREAM = """
              - type: DeclarativeStream
                name: %s
                retriever:
                  type: AsyncRetriever
                  record_selector:
                    type: RecordSelector
                    extractor: {type: DpathExtractor, field_path: []}
                  status_mapping:
                    type: AsyncJobStatusMap
                    running: [pending]
                    completed: [ready]
                    failed: [failed]
                    timeout: [expired]
                    skipped: [nothing]
                  status_extractor: {type: DpathExtractor, field_path: [status]}
                  creation_requester:
                    type: HttpRequester
                    url: "{{ config['url'] }}/jobs"
                    http_method: POST
                    error_handler: {type: DefaultErrorHandler, max_retries: 0}
                    request_body_json: {of: "{{ stream_slice }}"}
                  polling_requester:
                    type: HttpRequester
                    url: "{{ config['url'] }}/jobs/{{ creation_response['id'] }}"
                    error_handler: {type: DefaultErrorHandler, max_retries: 0}
                  download_requester:
                    type: HttpRequester
                    url: "{{ download_target }}"
            """;

    static final String TARGETS = """
            download_target_extractor: {type: DpathExtractor, field_path: [urls]}
            """;

    static final String ABORT = """
            abort_requester:
              type: HttpRequester
              url: "{{ config['url'] }}/jobs/{{ creation_response.headers['x-export'] }}/abort"
              http_method: POST
              error_handler: {type: DefaultErrorHandler, max_retries: 0}
            """;

    static final String DELETE = """
            delete_requester:
              type: HttpRequester
              url: "{{ config['url'] }}/jobs/{{ creation_response.id }}/delete"
              http_method: POST
            """;

    private final JobApi api;
    private final Path manifest;
    private final StringBuilder text = new StringBuilder();
    private final List<ConfiguredStream> streams = new ArrayList<>();
    final ToldSink told = new ToldSink();
    boolean waits;
    int slicesAtOnce = 25;
    Clock clock = NOON;

    JobConnector(JobApi api, Path folder, String... head) {
        this.api = api;
        this.manifest = folder.resolve("manifest.yaml");
        text.append(HEAD.formatted(String.join("\n", head)));
    }

    /** Adds a stream with further fields of its retriever. */
    JobConnector stream(String name, String... fields) {
        return stream(name, "", new Row(), fields);
    }

    /** Adds a stream with further fields of its own and of its retriever, read from a state. */
    JobConnector stream(String name, String own, Row state, String... fields) {
        text.append(STREAM.formatted(name));
        for (String field : fields) {
            text.append(field.indent(6));
        }
        text.append(own.indent(4));
        streams.add(new ConfiguredStream(name, null, SyncMode.INCREMENTAL, state, !state.isEmpty()));
        return this;
    }

    /** Sets another URL of the downloads of all streams. */
    JobConnector withDownloadUrl(String url) {
        return replacing("url: \"{{ download_target }}\"", "url: \"" + url + "\"");
    }

    /** Has another text in place of one of the manifest. */
    JobConnector replacing(String old, String replacement) {
        int at = text.indexOf(old);
        text.replace(at, at + old.length(), replacement);
        return this;
    }

    /** Reads only one of the streams. */
    JobConnector only(String name) {
        streams.removeIf(stream -> !stream.name().equals(name));
        return this;
    }

    /** Checks the connection. */
    Optional<String> check() {
        try (Connector connector = open()) {
            return connector.check(Row.of("url", api.url()), told);
        }
    }

    /** Reads all streams. */
    ToldSink read() {
        try (Connector connector = open()) {
            connector.read(Row.of("url", api.url()), streams, told);
        }
        return told;
    }

    Connector open() {
        try {
            Files.writeString(manifest, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return Connector.open(
                manifest,
                EngineOptions.standard().withClock(clock).withWaits(waits).withMaxConcurrency(slicesAtOnce));
    }
}
