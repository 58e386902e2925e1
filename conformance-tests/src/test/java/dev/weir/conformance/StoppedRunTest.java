package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is asked to end while a job of the source runs aborts the job, leaves nothing behind, and ends soon. */
class StoppedRunTest {

    private static final Path MANIFEST =
            Path.of("src/test/resources/stopped-run/manifest.yaml").toAbsolutePath();

    private static final String CATALOG = """
            {"streams": [{"stream": {"name": "exports", "json_schema": {}, "supported_sync_modes": ["full_refresh"]},
              "sync_mode": "full_refresh", "destination_sync_mode": "overwrite"}]}
            """;

    @TempDir
    Path folder;

    private final CountDownLatch polled = new CountDownLatch(1);
    private ShopApi api;

    @BeforeEach
    void open() throws IOException {
        ShopApi.Reply pending = ShopApi.always(200, "application/json", "{\"id\": 1, \"status\": \"pending\"}");
        api = new ShopApi(exchange -> {
            pending.to(exchange);
            if (exchange.getRequestMethod().equals("GET")) {
                polled.countDown();
            }
        });
    }

    @AfterEach
    void close() {
        api.close();
    }

    @Test
    void abortsTheJobOfARead() throws Exception {
        int code = stop("read", "--catalog", file("catalog.json", CATALOG));

        assertThat(api.requests()).startsWith("/jobs", "/jobs/1").endsWith("/jobs/1/abort");
        assertThat(code).isNotZero();
    }

    @Test
    void abortsTheJobOfARunAndPublishesNothing() throws Exception {
        Path place = folder.resolve("lake");

        int code = stop("run", "--to", place);

        assertThat(api.requests()).endsWith("/jobs/1/abort");
        assertThat(code).isNotZero();
        assertThat(filesIn(place)).noneMatch(file -> file.toString().endsWith(".parquet"));
    }

    private int stop(String command, Object... more) throws IOException, InterruptedException {
        List<Object> words = new ArrayList<>(List.of(command));
        words.addAll(command.equals("run") ? List.of(MANIFEST) : List.of("--manifest", MANIFEST));
        words.addAll(List.of("--config", file("config.json", "{\"url\": \"" + api.url() + "\"}")));
        words.addAll(List.of(more));
        Process process = WeirProcess.in(folder).start(words.toArray());
        try {
            assertThat(polled.await(60, TimeUnit.SECONDS)).isTrue();
            process.destroy();
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<Path> filesIn(Path place) throws IOException {
        if (!Files.exists(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
