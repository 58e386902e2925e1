package dev.weir.parsers.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.record.Decoder;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads any bytes as a Parquet, Avro or Arrow file. As a test it tries only the seeds: files of each format, whole and with bytes
 * changed or left out, and the findings of earlier runs, which lie in the folder of resources that bears this class' name.
 * {@code .ci/fuzz DamagedFiles} makes new ones.
 */
class DamagedFilesFuzzTest {

    private static final double MOST_CPU_SECONDS = 20;
    private static final int VARIANTS = 25;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Decoder DECODER = Files.decoder(
            "limits: {bytes: 4194304, rows: 100000, columns: 500, record_bytes: 1048576, block_bytes: 16777216}");

    static Stream<byte[]> seeds() {
        return Stream.of(".parquet", ".avro", ".arrow")
                .flatMap(ending -> Files.seeds(ending).stream())
                .flatMap(DamagedFilesFuzzTest::variants);
    }

    private static Stream<byte[]> variants(byte[] whole) {
        Random random = new Random(whole.length);
        return Stream.concat(Stream.of(whole), IntStream.range(0, VARIANTS).mapToObj(i -> variant(whole, random, i)));
    }

    private static byte[] variant(byte[] whole, Random random, int number) {
        byte[] changed = number % 20 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        for (int i = 0; i <= number % 3 && changed.length > 0; i++) {
            changed[random.nextInt(changed.length)] = (byte) List.of(0, 1, 0x7F, 0x80, 0xFF, random.nextInt(256))
                    .get(random.nextInt(6))
                    .intValue();
        }
        return changed;
    }

    @MethodSource("seeds")
    @FuzzTest
    void everyBodyIsReadOrRefused(byte[] body) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        try {
            assertThat(Files.rows(DECODER, new ByteArrayInputStream(body))).isNotNull();
        } catch (ConnectorException refused) {
            assertThat(refused).hasMessageStartingWith("Cannot ").hasMessageEndingWith(")");
        }
        assertThat((THREADS.getCurrentThreadCpuTime() - cpu) / 1e9)
                .as("CPU seconds")
                .isLessThan(MOST_CPU_SECONDS);
    }
}
