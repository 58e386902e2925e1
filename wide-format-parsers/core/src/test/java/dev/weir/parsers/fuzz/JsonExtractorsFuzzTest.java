package dev.weir.parsers.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.weir.parsers.Extraction;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.testkit.sample.Sample;
import dev.weir.testkit.scope.TestRuntime;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Extracts records from any bytes: the first says by the extractor of which sample, the others are the body. As a test it tries
 * only the seeds: the samples, and the findings of earlier runs, which lie in the folder of resources that bears this class'
 * name. {@code .ci/fuzz JsonExtractors} makes new ones.
 */
class JsonExtractorsFuzzTest {

    /** Far more than a body of some kilobytes takes, also when the extractors are instrumented. */
    private static final double MOST_CPU_SECONDS = 10;

    /** More than a body of some kilobytes can give. */
    private static final int MOST_RECORDS = 1_000_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final List<Sample> SAMPLES = Stream.of("unpivot", "matrix", "analytics", "series", "keyed", "cells")
            .flatMap(folder -> Sample.in(Path.of("src/test/samples/" + folder)).stream())
            .filter(sample -> sample.component("decoder") == null && sample.component("config") == null)
            .limit(256)
            .toList();

    private static final List<Extraction> EXTRACTIONS = SAMPLES.stream()
            .map(sample -> Extraction.of(new TestRuntime().json().write(sample.component("extractor"))))
            .toList();

    static Stream<byte[]> seeds() {
        return IntStream.range(0, SAMPLES.size()).mapToObj(JsonExtractorsFuzzTest::seed);
    }

    private static byte[] seed(int number) {
        byte[] body = SAMPLES.get(number).body();
        byte[] seed = new byte[body.length + 1];
        seed[0] = (byte) number;
        System.arraycopy(body, 0, seed, 1, body.length);
        return seed;
    }

    @MethodSource("seeds")
    @FuzzTest
    void everyBodyGivesRecordsOrAFailureOfTheSource(byte[] data) {
        if (data.length == 0) {
            return;
        }
        Extraction extraction = EXTRACTIONS.get((data[0] & 0xff) % EXTRACTIONS.size());
        byte[] body = Arrays.copyOfRange(data, 1, data.length);
        long cpu = THREADS.getCurrentThreadCpuTime();
        int[] records = new int[1];

        try {
            extraction.each(
                    new ByteArrayInputStream(body),
                    record -> assertThat(++records[0]).as("records").isLessThan(MOST_RECORDS));
        } catch (ConnectorException failure) {
            assertThat(failure).hasMessageStartingWith("Cannot ").hasMessageEndingWith(")");
        }

        assertThat((THREADS.getCurrentThreadCpuTime() - cpu) / 1e9)
                .as("CPU seconds")
                .isLessThan(MOST_CPU_SECONDS);
    }
}
