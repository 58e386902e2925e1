package dev.weir.parsers.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads any bytes as SDMX-ML. As a test it tries only the seeds, and the findings of earlier runs, which lie in the folder
 * of resources that bears this class' name. {@code .ci/fuzz parsers/SdmxXml} makes new ones.
 */
class SdmxXmlFuzzTest {

    private static final FuzzedExtraction EXTRACTION = new FuzzedExtraction("""
            type: CustomRecordExtractor
            class_name: weir.parsers.SdmxExtractor
            format: xml_generic
            time_format: "%Y-%m-%d"
            on_shape_error: skip
            """);

    static Stream<byte[]> seeds() {
        return FuzzedExtraction.seeds("""
                <GenericData><Header><Structure dimensionAtObservation="T"/></Header><DataSet action="Replace"><Group><GroupKey><Value id="C" value="1"/></GroupKey><Attributes><Value id="A" value="2"/></Attributes></Group><Series><SeriesKey><Value id="C" value="1"/></SeriesKey><Obs><ObsDimension value="2"/><ObsValue value="3"/></Obs></Series></DataSet></GenericData>
                """, """
                <StructureSpecificData><DataSet><Group C="1" T="2"/><Series C="1"><Obs TIME_PERIOD="2024-Q1" OBS_VALUE="1"/></Series></DataSet><Footer><Message code="1" severity="Warning"><Text>x</Text></Message></Footer></StructureSpecificData>
                """, """
                <Error><ErrorMessage code="1"/></Error>
                """);
    }

    @MethodSource("seeds")
    @FuzzTest
    void everyBodyIsReadOrRefused(byte[] body) {
        EXTRACTION.check(body);
    }
}
