package dev.weir.parsers.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads any bytes as plain values. As a test it tries only the seeds, and the findings of earlier runs, which lie in the folder
 * of resources that bears this class' name. {@code .ci/fuzz parsers/ScalarAndEnvelope} makes new ones.
 */
class ScalarAndEnvelopeFuzzTest {

    private static final FuzzedExtraction EXTRACTION = new FuzzedExtraction("""
            type: CustomRecordExtractor
            class_name: weir.parsers.ScalarAndEnvelopeExtractor
            path: [a]
            wrap: {field: v}
            envelope: data
            keep: [id]
            """);

    static Stream<byte[]> seeds() {
        return FuzzedExtraction.seeds("""
                {"a":[1,{"id":2,"x":[]},null,[3]]}
                """, """
                {"a":5}
                """);
    }

    @MethodSource("seeds")
    @FuzzTest
    void everyBodyIsReadOrRefused(byte[] body) {
        EXTRACTION.check(body);
    }
}
