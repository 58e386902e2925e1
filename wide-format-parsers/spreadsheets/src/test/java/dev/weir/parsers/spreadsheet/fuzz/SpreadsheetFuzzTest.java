package dev.weir.parsers.spreadsheet.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads any bytes as a spreadsheet. As a test it tries only the seeds: the workbooks of the samples as they are and with changed
 * bytes, and the findings of earlier runs, which lie in the folder of resources that bears this class' name. {@code .ci/fuzz
 * spreadsheets/Spreadsheet} makes new ones.
 */
class SpreadsheetFuzzTest {

    static Stream<byte[]> seeds() {
        return Mutations.files().flatMap(file -> Mutations.of(file, 20));
    }

    @MethodSource("seeds")
    @FuzzTest
    void everyBodyIsReadOrRefused(byte[] body) {
        Outcome.check(body);
    }
}
