package dev.weir.parsers.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.parsers.ExtractorRun;
import dev.weir.spi.failure.ConnectorException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** What reading any bytes has to end in: records, or a failure with a message, soon. */
final class FuzzedExtraction {

    /** Far more than an extractor takes for what a fuzzer makes, also when it is instrumented. */
    private static final double MOST_CPU_SECONDS = 10;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ExtractorRun extraction;

    FuzzedExtraction(String yaml) {
        extraction = new ExtractorRun(yaml);
    }

    void check(byte[] body) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        try {
            extraction.read(body);
        } catch (ConnectorException refused) {
            assertThat(refused).hasMessageStartingWith("Cannot ").hasMessageEndingWith(")");
        }
        assertThat((THREADS.getCurrentThreadCpuTime() - cpu) / 1e9)
                .as("CPU seconds")
                .isLessThan(MOST_CPU_SECONDS);
    }

    static Stream<byte[]> seeds(String... texts) {
        return Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
