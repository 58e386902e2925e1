package dev.weir.parsers.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads any bytes as a JSON:API document. As a test it tries only the seeds, and the findings of earlier runs, which lie in the folder
 * of resources that bears this class' name. {@code .ci/fuzz parsers/JsonApiDocument} makes new ones.
 */
class JsonApiDocumentFuzzTest {

    private static final FuzzedExtraction EXTRACTION = new FuzzedExtraction("""
            type: CustomRecordExtractor
            class_name: weir.parsers.JsonApiDocumentExtractor
            include: {owner: {fields: [name, id]}, owner.company: {}, tags: {}}
            meta: [a]
            relationships: ids_and_types
            on_shape_error: skip
            """);

    static Stream<byte[]> seeds() {
        return FuzzedExtraction.seeds("""
                {"data":[{"id":"1","type":"d","attributes":{"a":2},"meta":{"a":1},"relationships":{"owner":{"data":{"id":"9","type":"u"}},"tags":{"data":[{"id":"t","type":"t"}]}}}],"included":[{"id":"9","type":"u","attributes":{"name":"A"},"relationships":{"company":{"data":null}}}],"meta":{"a":2}}
                """, """
                {"data":null}
                """, """
                {"data":{"id":1}}
                """, """
                {"errors":[{"title":"x"}]}
                """, """
                [1,{"data":[1]}]
                """);
    }

    @MethodSource("seeds")
    @FuzzTest
    void everyBodyIsReadOrRefused(byte[] body) {
        EXTRACTION.check(body);
    }
}
