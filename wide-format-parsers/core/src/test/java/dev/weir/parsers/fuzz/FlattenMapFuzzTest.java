package dev.weir.parsers.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads any bytes as records with nested objects. As a test it tries only the seeds, and the findings of earlier runs, which lie in the folder
 * of resources that bears this class' name. {@code .ci/fuzz parsers/FlattenMap} makes new ones.
 */
class FlattenMapFuzzTest {

    private static final FuzzedExtraction EXTRACTION = new FuzzedExtraction("""
            type: CustomRecordExtractor
            class_name: weir.parsers.FlattenMapExtractor
            paths: [[a], [b, c]]
            keep: [[a, k]]
            lists: explode
            on_shape_error: skip
            """);

    static Stream<byte[]> seeds() {
        return FuzzedExtraction.seeds("""
                {"id":1,"a":{"v":{"w":2},"k":{"x":1},"l":[{"m":[1,2]},3]},"b":{"c":[{}],"d":1}}
                """, """
                [{"a":{"":{"":1}}},1]
                """);
    }

    @MethodSource("seeds")
    @FuzzTest
    void everyBodyIsReadOrRefused(byte[] body) {
        EXTRACTION.check(body);
    }
}
