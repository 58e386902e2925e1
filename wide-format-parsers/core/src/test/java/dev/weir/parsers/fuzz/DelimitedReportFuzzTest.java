package dev.weir.parsers.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads any bytes as a delimited report. As a test it tries only the seeds, and the findings of earlier runs, which lie in the
 * folder of resources that bears this class' name. {@code .ci/fuzz delimited} makes new ones.
 */
class DelimitedReportFuzzTest {

    private static final String DECODER = "type: CustomDecoder\nclass_name: weir.parsers.DelimitedReportDecoder\n";
    private static final String LIMITS =
            "limits: {columns: 50, cell_characters: 16384, record_characters: 16384, preamble_lines: 20}\n";

    private static final Bodies BODIES = new Bodies(
            DECODER + LIMITS,
            DECODER + LIMITS + "preamble: {until_header: [a, b]}\nfooter: {regex: '^Total'}\nragged: pad\n",
            DECODER + LIMITS + "preamble: {until_regex: '^a', skip_lines: 1}\npreamble_fields: {x: 'R(.)'}\n",
            DECODER + LIMITS + "quote: \"'\"\nescape: '\\'\nragged: truncate\nheader_rows: 2\n",
            DECODER + LIMITS + "quote: ''\nsections: blank_line\nsection_field: s\nfooter: {drop_last: 2}\n",
            DECODER + LIMITS + "sections: regex\nsection_regex: '^#(.)'\nencoding: utf-16-le\n",
            DECODER + LIMITS + "delimiter: '||'\nheader_rows: 0\nnames: [a, b]\ntrim_empty_rows: false\n");

    static Stream<byte[]> seeds() {
        return BODIES.seeds(
                "sep=;\na;b\n1;2\n",
                "Report\nR5\n\na,b,\"c\nd\"\n1,2,\"3\"\"4\"\nTotal,2,\n",
                "#x\r\na\tb\r\n1\\,'\t2'\r\n\r\n#y\r\nc\t\td\r\n",
                "a||b\n||\n1||2\n",
                "<html>",
                "");
    }

    @MethodSource("seeds")
    @FuzzTest
    void everyBodyIsReadOrRefused(byte[] body) {
        BODIES.read(body);
    }
}
