package dev.weir.parsers.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads any bytes as lists in lists. As a test it tries only the seeds, and the findings of earlier runs, which lie in the folder
 * of resources that bears this class' name. {@code .ci/fuzz parsers/NestedExpansion} makes new ones.
 */
class NestedExpansionFuzzTest {

    private static final FuzzedExtraction EXTRACTION = new FuzzedExtraction("""
            type: CustomRecordExtractor
            class_name: weir.parsers.NestedExpansionExtractor
            levels:
              - {path: [a], fields: {x: id, y: o.n}}
              - {path: [b]}
            branches:
              - {path: [c], add: {k: c}}
              - {path: [d, e], add: {k: e}, fields: {f: g}}
            on_empty: emit_parent
            on_shape_error: skip
            """);

    static Stream<byte[]> seeds() {
        return FuzzedExtraction.seeds("""
                {"a":[{"id":1,"o":{"n":2},"b":[{"c":[1,{"z":2}],"d":{"e":{"g":1}}},{"c":[]}]},2]}
                """, """
                {"a":{"b":{}}}
                """);
    }

    @MethodSource("seeds")
    @FuzzTest
    void everyBodyIsReadOrRefused(byte[] body) {
        EXTRACTION.check(body);
    }
}
