package dev.weir.parsers.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads any bytes as SDMX-JSON. As a test it tries only the seeds, and the findings of earlier runs, which lie in the folder
 * of resources that bears this class' name. {@code .ci/fuzz parsers/SdmxJson} makes new ones.
 */
class SdmxJsonFuzzTest {

    private static final FuzzedExtraction EXTRACTION = new FuzzedExtraction("""
            type: CustomRecordExtractor
            class_name: weir.parsers.SdmxExtractor
            format: json2
            labels: both
            on_shape_error: skip
            """);

    static Stream<byte[]> seeds() {
        return FuzzedExtraction.seeds("""
                {"data":{"dataSets":[{"structure":0,"action":"Replace","attributes":[0],"dimensionGroupAttributes":{"0:":[0]},"series":{"0":{"attributes":["n"],"observations":{"0":[7,0,[0,0]]}}}},{"observations":{"0:0":[1]}}],"structures":[{"dimensions":{"dataSet":[],"series":[{"id":"A","keyPosition":0,"values":[{"id":"M"}]}],"observation":[{"id":"TIME_PERIOD","values":[{"value":"2023"}]}]},"measures":{"observation":[{"id":"T"},{"id":"S","values":[{"id":"P"}]}]},"attributes":{"dataSet":[{"id":"B","values":[{"name":{"en":"x"}}]}],"dimensionGroup":[{"id":"C","default":1,"values":[{"id":"A"}]}],"series":[{"id":"N"}],"observation":[{"id":"F","values":[{"values":[1]}]}]}}]}}
                """, """
                {"structure":{"dimensions":{"observation":[{"id":"A","values":[]}]}},"dataSets":[{"observations":{"9:":null}}],"errors":[]}
                """, """
                {"errors":[{"code":1}]}
                """);
    }

    @MethodSource("seeds")
    @FuzzTest
    void everyBodyIsReadOrRefused(byte[] body) {
        EXTRACTION.check(body);
    }
}
