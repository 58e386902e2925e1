package dev.weir.parsers.html.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import dev.weir.testkit.sample.Sample;
import dev.weir.testkit.scope.Components;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads any bytes as a page. As a test it tries only the seeds: the pages of the samples as they are and with changed bytes, and the
 * findings of earlier runs, which lie in the folder of resources that bears this class' name. {@code .ci/fuzz html/Html} makes new ones.
 */
class HtmlFuzzTest {

    private static final double MOST_CPU_SECONDS = 20;
    private static final int MOST_CHANGES = 8;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Scope SCOPE = new TestRuntime().scope();
    private static final Decoder DECODER = Components.bind(Decoder.class, """
            type: CustomDecoder
            class_name: weir.parsers.HtmlTableDecoder
            tables: {all: true}
            table_field: its_table
            ragged: truncate
            tfoot: keep
            limits: {rows: 100000, cells: 1000000, columns: 1000, cell_characters: 10000, page_characters: 100000}
            """);

    static Stream<byte[]> seeds() {
        return Sample.in(Path.of("src/test/samples")).stream().map(Sample::body).flatMap(HtmlFuzzTest::changed);
    }

    private static Stream<byte[]> changed(byte[] bytes) {
        return Stream.concat(Stream.of(bytes), IntStream.range(0, 20).mapToObj(seed -> changed(bytes, seed)));
    }

    private static byte[] changed(byte[] bytes, int seed) {
        Random random = new Random(seed * 31L + bytes.length);
        byte[] changed = Arrays.copyOf(bytes, random.nextInt(4) == 0 ? random.nextInt(bytes.length + 1) : bytes.length);
        for (int i = random.nextInt(MOST_CHANGES); i >= 0 && changed.length > 0; i--) {
            changed[random.nextInt(changed.length)] = (byte) (random.nextBoolean() ? random.nextInt(128) : '<');
        }
        return changed;
    }

    @MethodSource("seeds")
    @FuzzTest
    void everyPageIsReadOrRefused(byte[] body) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        try (DocumentReader reader = DECODER.open(TestResponse.of(200, new ByteArrayInputStream(body)), SCOPE)) {
            while (reader.nextDocument()) {
                reader.read();
            }
        } catch (ConnectorException refused) {
            assertThat(refused.getMessage()).startsWith("Cannot ").endsWith(")");
        }
        assertThat((THREADS.getCurrentThreadCpuTime() - cpu) / 1e9)
                .as("CPU seconds")
                .isLessThan(MOST_CPU_SECONDS);
    }
}
