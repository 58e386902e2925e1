package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A read that is asked to end between two slices has said how far it came, and ends soon. */
class StoppedReadTest {

    private static final String MANIFEST = """
            version: 7.0.0
            type: DeclarativeSource
            check: {type: CheckStream, stream_names: [sales]}
            concurrency_level: {type: ConcurrencyLevel, default_concurrency: 1}
            streams:
              - type: DeclarativeStream
                name: sales
                schema_loader: {type: InlineSchemaLoader, schema: {type: object}}
                incremental_sync:
                  type: DatetimeBasedCursor
                  cursor_field: day
                  datetime_format: "%Y-%m-%d"
                  start_datetime: "2025-06-10"
                  step: P1D
                  cursor_granularity: P1D
                  start_time_option: {type: RequestOption, inject_into: request_parameter, field_name: day}
                retriever:
                  type: SimpleRetriever
                  requester: {type: HttpRequester, url_base: "{{ config['url'] }}", path: /sales, http_method: GET}
                  record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: [data]}}
            """;

    private static final String CATALOG = """
            {"streams": [{"stream": {"name": "sales", "json_schema": {}, "supported_sync_modes": ["incremental"]},
              "sync_mode": "incremental", "destination_sync_mode": "append"}]}
            """;

    @TempDir
    Path folder;

    private final CountDownLatch waiting = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private ShopApi api;

    @BeforeEach
    void open() throws IOException {
        api = new ShopApi(ShopApi.onDay("2025-06-13", this::waitForTheEnd));
    }

    private void waitForTheEnd(HttpExchange exchange) {
        waiting.countDown();
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void close() {
        over.countDown();
        api.close();
    }

    @Test
    void hasSaidItsStateAndEndsWithinTenSeconds() throws Exception {
        Path out = folder.resolve("stdout.jsonl");
        Path manifest = Files.writeString(folder.resolve("manifest.yaml"), MANIFEST);
        Path config = Files.writeString(folder.resolve("config.json"), "{\"url\": \"" + api.url() + "\"}");
        Path catalog = Files.writeString(folder.resolve("catalog.json"), CATALOG);
        Object[] words = {
            "read", "--manifest", manifest, "--config", config, "--catalog", catalog, "--as-of", "2025-06-15T12:00:00Z"
        };

        Process process = WeirProcess.in(folder).startInto(out.toFile(), words);
        try {
            assertThat(waiting.await(60, TimeUnit.SECONDS)).isTrue();
            process.destroy();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        Answer answer = new Answer(process.exitValue(), Files.readAllLines(out), "");
        assertThat(answer.code()).isNotZero();
        assertThat(answer.records("sales"))
                .extracting(record -> record.get("day"))
                .containsExactly("2025-06-10", "2025-06-11", "2025-06-12");
        assertThat(answer.states("sales")).last().hasToString("{day=2025-06-12}");
        assertThat(answer.statuses("sales")).doesNotContain("COMPLETE");
    }
}
