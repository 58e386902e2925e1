package dev.weir.parsers.totals;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Rows;
import dev.weir.testkit.scope.Components;
import dev.weir.testkit.scope.TestRuntime;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads any bytes as a report with totals. As a test it tries only its seeds. */
class TotalsRowFilterFuzzTest {

    private static final double MOST_CPU_SECONDS = 10;
    private static final String TYPE = "type: CustomRecordExtractor\nclass_name: weir.parsers.TotalsRowFilter\n";

    private static final List<RecordExtractor> EXTRACTORS = Stream.of(
                    "path: [r]\nnull_keys: [d]\ntotals_path: [t]\nreconcile: {}",
                    "path: [r]\nlast_row: true\nmatch: {field: d, values: [T]}\nreconcile: {on_mismatch: warn, tolerance: '1%'}",
                    "source: {type: DpathExtractor, field_path: ['*', '*']}\ntotals_path: [r, t]\nreconcile: {metrics: [n]}",
                    "match: {field: d, pattern: '^T'}\non_shape_error: skip")
            .map(parameters -> Components.bind(RecordExtractor.class, TYPE + parameters))
            .toList();

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "{\"r\":[{\"d\":\"a\",\"n\":1},{\"d\":\"\",\"n\":\"1\"}],\"t\":{\"n\":1}}",
                        "{\"t\":{\"n\":1e400},\"r\":[{\"d\":\"T\",\"n\":1E-400},[],null]}",
                        "{\"r\":{\"t\":{\"n\":3,\"x\":[{\"n\":3}]}}}",
                        "[{\"d\":\"T\"},{\"d\":\"T\"},{\"d\":\"T\"}]",
                        "{\"r\":[{\"n\":\"1,234\"}],\"t\":[",
                        "",
                        "{}{}[[]]")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("seeds")
    @FuzzTest
    void everyBodyIsReadOrRefused(byte[] body) {
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        EXTRACTORS.forEach(extractor -> read(extractor, body));

        assertThat((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9)
                .as("CPU seconds")
                .isLessThan(MOST_CPU_SECONDS);
    }

    private static void read(RecordExtractor extractor, byte[] body) {
        TestRuntime runtime = new TestRuntime();
        Scope scope = runtime.scope();
        try (DocumentReader documents = runtime.json().documents(new ByteArrayInputStream(body));
                Rows rows = extractor.extract(documents, scope)) {
            int count = 0;
            while (rows.hasNext()) {
                rows.next();
                count++;
            }
            assertThat(rows.sourceRows()).isNotNegative();
            assertThat(count).isLessThanOrEqualTo(body.length);
        } catch (ConnectorException refused) {
            assertThat(refused.getMessage()).startsWith("Cannot ");
        }
    }
}
