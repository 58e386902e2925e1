package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams of one group are read one after the other, though each of them is read by several workers. */
class StreamGroupsTest {

    private static final String MANIFEST = """
            version: 7.0.0
            type: DeclarativeSource
            check: {type: CheckStream, stream_names: [orders]}
            concurrency_level: {type: ConcurrencyLevel, default_concurrency: 8}
            streams:
              - $ref: "#/definitions/orders"
              - $ref: "#/definitions/payments"
              - $ref: "#/definitions/refunds"
            stream_groups:
              exports:
                streams:
                  - $ref: "#/definitions/orders"
                  - $ref: "#/definitions/%s"
                action: {type: BlockSimultaneousSyncsAction}
            definitions:
              retriever:
                type: SimpleRetriever
                requester:
                  type: HttpRequester
                  url_base: "%s"
                  path: "{{ parameters.name }}"
                  request_parameters: {region: "{{ stream_partition.region }}"}
                record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
                partition_router: {type: ListPartitionRouter, values: [a, b, c, d, e, f], cursor_field: region}
              orders:
                type: DeclarativeStream
                $parameters: {name: orders}
                retriever: {$ref: "#/definitions/retriever"}
              payments:
                type: DeclarativeStream
                $parameters: {name: payments}
                retriever: {$ref: "#/definitions/retriever"}
              refunds:
                type: DeclarativeStream
                $parameters: {name: refunds}
                retriever:
                  $ref: "#/definitions/retriever"
                  partition_router:
                    type: SubstreamPartitionRouter
                    parent_stream_configs:
                      - type: ParentStreamConfig
                        stream: {$ref: "#/definitions/orders"}
                        parent_key: id
                        partition_field: order
            """;

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aStreamWaitsUntilAnotherOfItsGroupHasEnded() throws IOException {
        Answer answer = read("payments", "orders", "payments");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(requests).hasSize(12);
        assertThat(requests.subList(0, 6)).containsOnly("/orders");
        assertThat(requests.subList(6, 12)).containsOnly("/payments");
        assertThat(answer.statuses("payments")).containsExactly("STARTED", "RUNNING", "COMPLETE");
    }

    @Test
    void aStreamWaitsForTheGroupOfTheParentThatItReads() throws IOException {
        Answer answer = read("payments", "refunds", "payments");

        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(requests.subList(requests.size() - 6, requests.size())).containsOnly("/payments");
        assertThat(answer.records("refunds")).hasSize(6);
    }

    @Test
    void aStreamAndItsParentInOneGroupAreRefused() throws IOException {
        Answer answer = read("refunds", "orders", "refunds");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err())
                .isEqualTo("Cannot read stream 'refunds': its parent stream 'orders' is in the same group 'exports'"
                        + " (take one of them out of stream_groups)\n");
        assertThat(requests).isEmpty();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestURI().getPath());
        byte[] body = "[{\"id\": 1}]".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Answer read(String partner, String... streams) throws IOException {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        Path manifest = Files.writeString(folder.resolve("manifest.yaml"), MANIFEST.formatted(partner, url));
        List<String> configured = new ArrayList<>();
        for (String stream : streams) {
            configured.add("""
                    {"stream": {"name": "%s", "json_schema": {}, "supported_sync_modes": ["full_refresh"]},
                     "sync_mode": "full_refresh", "destination_sync_mode": "append"}""".formatted(stream));
        }
        Path catalog = Files.writeString(
                folder.resolve("catalog.json"), "{\"streams\": [" + String.join(",", configured) + "]}");
        Path config = Files.writeString(folder.resolve("config.json"), "{}");
        return Program.run("read", "--manifest", manifest, "--catalog", catalog, "--config", config);
    }
}
