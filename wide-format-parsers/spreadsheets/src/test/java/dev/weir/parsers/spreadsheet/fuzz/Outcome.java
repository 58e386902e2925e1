package dev.weir.parsers.spreadsheet.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import dev.weir.testkit.scope.Components;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Reads bodies to their end, and asks that each is read or refused, in little time. */
final class Outcome {

    private static final double MOST_CPU_SECONDS = 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Scope SCOPE = new TestRuntime().scope();
    private static final Decoder DECODER = Components.bind(Decoder.class, """
            type: CustomDecoder
            class_name: weir.parsers.SpreadsheetDecoder
            sheets: {all: true}
            numbers: displayed
            formulas: cached_or_null
            until_empty_rows: 0
            limits: {rows: 100000, cells: 1000000, columns: 1000, cell_characters: 10000, row_characters: 100000}
            """);

    private Outcome() {}

    static void check(byte[] body) {
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
