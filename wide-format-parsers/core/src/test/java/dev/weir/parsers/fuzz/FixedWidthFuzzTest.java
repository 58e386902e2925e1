package dev.weir.parsers.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads any bytes as a statement with columns at fixed places. As a test it tries only the seeds, and the findings of earlier
 * runs, which lie in the folder of resources that bears this class' name. {@code .ci/fuzz fixed} makes new ones.
 */
class FixedWidthFuzzTest {

    private static final String DECODER = "type: CustomDecoder\nclass_name: weir.parsers.FixedWidthDecoder\n";
    private static final String COLUMNS = "columns:\n  - {name: a, start: 1, length: 3}\n"
            + "  - {name: n, length: 4, format: number, scale: 2}\n  - {name: o, length: 3, format: overpunch}\n";

    private static final Bodies BODIES = new Bodies(
            DECODER + COLUMNS,
            DECODER + COLUMNS + "short_lines: pad\nencoding: utf-8\nunit: bytes\n",
            DECODER + COLUMNS + "record_length: 11\nencoding: cp037\n",
            DECODER + COLUMNS + "short_lines: pad\nrecord_type: {map: {D: detail, T: totals, '*': skip}}\n"
                    + "control: {count: {start: 1, length: 3}, sums: {n: {start: 4, length: 4, scale: 2}}}\n");

    static Stream<byte[]> seeds() {
        return BODIES.seeds("Dab 0125 1{\nDü  -7.5 2J\nT002 117\n", "D\nT000\n", "  abc1250012D  abd-250012M\n");
    }

    @MethodSource("seeds")
    @FuzzTest
    void everyBodyIsReadOrRefused(byte[] body) {
        BODIES.read(body);
    }
}
