package dev.weir.parsers.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads any bytes as SDMX-CSV. As a test it tries only the seeds, and the findings of earlier runs, which lie in the folder
 * of resources that bears this class' name. {@code .ci/fuzz parsers/SdmxCsv} makes new ones.
 */
class SdmxCsvFuzzTest {

    private static final FuzzedExtraction EXTRACTION = new FuzzedExtraction("""
            type: CustomRecordExtractor
            class_name: weir.parsers.SdmxExtractor
            format: csv
            labels: both
            time_format: "%Y-%m-%d"
            on_shape_error: skip
            """);

    static Stream<byte[]> seeds() {
        return FuzzedExtraction.seeds("""
                DATAFLOW,FREQ,TIME_PERIOD,OBS_VALUE,A
                X:Y(1.0),D,2024-Q1,1.5,"a, ""b"" c"
                """, """
                STRUCTURE[|];STRUCTURE_ID;ACTION;D: Dim;OBS_VALUE: V;A[]: At
                dataflow;X;I;A: Va;1;Y: Yes|N
                """, """
                STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,D,Dim,OBS_VALUE
                d,X,n,D,A,Va,1
                """);
    }

    @MethodSource("seeds")
    @FuzzTest
    void everyBodyIsReadOrRefused(byte[] body) {
        EXTRACTION.check(body);
    }
}
