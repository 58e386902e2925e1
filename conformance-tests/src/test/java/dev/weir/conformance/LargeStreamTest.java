package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** A million records pass through a heap of 128 MB, wherever they go. */
class LargeStreamTest {

    private static final int RECORDS = 1_000_000;
    private static final Path RESOURCES =
            Path.of("src/test/resources/large-stream").toAbsolutePath();
    private static final Path MANIFEST = RESOURCES.resolve("manifest.yaml");

    private static OrdersApi api;

    @TempDir
    Path folder;

    private Path config;
    private WeirProcess weir;

    @BeforeAll
    static void serve() throws IOException {
        api = new OrdersApi(RECORDS);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @BeforeEach
    void prepare() throws IOException {
        config = Files.writeString(folder.resolve("config.json"), "{\"url\": \"" + api.url() + "\"}");
        weir = WeirProcess.in(folder).withOptions("-Xmx128m");
    }

    @Test
    void goesToStandardOutput(TestInfo test) throws Exception {
        BitSet ids = new BitSet(RECORDS);
        int[] counts = new int[2];
        long begin = System.nanoTime();

        Answer answer = weir.run(
                line -> {
                    counts[0]++;
                    if (line.startsWith("{\"type\":\"RECORD\"")) {
                        counts[1]++;
                        ids.set(id(line) - OrdersApi.FIRST_ID);
                    }
                },
                "read",
                "--manifest",
                MANIFEST,
                "--config",
                config,
                "--catalog",
                RESOURCES.resolve("catalog.json"));

        print(test, begin);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        assertThat(counts[1]).isEqualTo(RECORDS);
        assertThat(ids.nextClearBit(0)).isEqualTo(RECORDS);
        assertThat(counts[0] - counts[1]).as("lines that are no records").isBetween(4, 10);
    }

    @Test
    void goesToAFolder(TestInfo test) throws Exception {
        Path lake = folder.resolve("lake");
        long begin = System.nanoTime();

        Answer answer = weir.run("run", MANIFEST, "--config", config, "--to", lake);

        print(test, begin);
        assertThat(answer.code()).as(answer.everything()).isZero();
        assertComplete(lake);
    }

    @Test
    void goesToS3(TestInfo test) throws Exception {
        try (S3Emulator s3 = new S3Emulator()) {
            WeirProcess onS3 = weir.withEnvironment(s3.credentials());
            long begin = System.nanoTime();

            Answer answer = onS3.run(
                    "run", MANIFEST, "--config", config, "--to", "s3://lake/raw", "--s3-endpoint", s3.endpoint());

            print(test, begin);
            assertThat(answer.code()).as(answer.everything()).isZero();
            assertThat(s3.uploads()).isEmpty();
            s3.download(folder.resolve("copy"));
        }
        assertComplete(folder.resolve("copy"));
    }

    private static void assertComplete(Path lake) throws SQLException {
        try (Duck duck = new Duck(lake)) {
            assertThat(duck.ask("SELECT count(*), count(DISTINCT id), min(id), max(id) FROM FILES"))
                    .containsExactly("1000000|1000000|1000000|1999999");
            assertThat(duck.ask("SELECT count(_extra), count(_rescued), count(discount), count(DISTINCT items[2].sku),"
                            + " max(customer.id), max(updated_at) FROM FILES"))
                    .containsExactly("0|0|0|1000|9000000999|2025-06-28T07:59:12.345Z");
        }
    }

    private static int id(String line) {
        int start = line.indexOf("\"id\":") + "\"id\":".length();
        return Integer.parseInt(line, start, line.indexOf(',', start), 10);
    }

    private static void print(TestInfo test, long begin) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(Locale.ROOT, "%s: %,d records in %.1f s%n", test.getDisplayName(), RECORDS, seconds);
    }
}
