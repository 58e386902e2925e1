package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A body larger than the heap passes through every decoder. {@code -Dweir.body.bytes} makes it larger, as long as the heap
 * of {@code -Dweir.body.heap} MB suffices.
 */
class LargeBodyTest {

    private static final long BYTES = Long.getLong("weir.body.bytes", 150L * 1024 * 1024);
    private static final int HEAP = Integer.getInteger("weir.body.heap", 64);
    private static final Path MANIFEST =
            Path.of("src/test/resources/large-body/manifest.yaml").toAbsolutePath();

    private static ReportsApi api;

    @TempDir
    Path folder;

    @BeforeAll
    static void serve() throws IOException {
        api = new ReportsApi(BYTES);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "jsonl", "items", "json", "xml", "lines", "gzip", "zip"})
    void passesThroughASmallHeap(String form) throws Exception {
        Path config = Files.writeString(folder.resolve("config.json"), "{\"url\": \"" + api.url() + "\"}");
        Path catalog = Files.writeString(folder.resolve("catalog.json"), catalog(form));
        WeirProcess weir = WeirProcess.in(folder).withOptions("-Xmx" + HEAP + "m");
        long[] records = new long[1];
        long begin = System.nanoTime();

        Answer answer = weir.run(
                line -> records[0] += line.startsWith("{\"type\":\"RECORD\"") ? 1 : 0,
                "read",
                "--manifest",
                MANIFEST,
                "--config",
                config,
                "--catalog",
                catalog);

        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(Locale.ROOT, "%s: %,d MB in %.1f s, heap %d MB%n", form, BYTES / 1024 / 1024, seconds, HEAP);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        long first = form.equals("json") || form.equals("items") ? 1 : 0;
        assertThat(records[0]).isEqualTo(api.records() + first);
    }

    private static String catalog(String stream) {
        return """
                {"streams": [{"stream": {"name": "%s", "json_schema": {}, "supported_sync_modes": ["full_refresh"]},
                "sync_mode": "full_refresh", "destination_sync_mode": "append"}]}
                """.formatted(stream);
    }
}
