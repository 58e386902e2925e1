package dev.weir.parsers.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads any bytes as lines. As a test it tries only the seeds, and the findings of earlier runs, which lie in the folder of
 * resources that bears this class' name. {@code .ci/fuzz lines} makes new ones.
 */
class LinesFuzzTest {

    private static final String DECODER = "type: CustomDecoder\nclass_name: weir.parsers.LinesDecoder\n"
            + "limits: {line_characters: 10000, record_characters: 20000, record_lines: 50, descendants: 20, pairs: 20}\n";

    private static final Bodies BODIES = new Bodies(
            DECODER,
            DECODER + "multiline: join_until_valid\nbad_line: warn\n",
            DECODER + "multiline: join_until_valid\nrejoin_parent: {into: '{{ record.id }}'}\n",
            DECODER + "rejoin_parent: {}\nbad_line: warn\n",
            DECODER + "mode: kv\n",
            DECODER + "mode: grok\npattern: '%{COMBINEDAPACHELOG}'\nbad_line: warn\n",
            DECODER
                    + "mode: grok\npattern: '%{IP:ip} %{TIMESTAMP_ISO8601:t} %{URI:u} %{EMAILADDRESS:e} %{NUMBER:n:float}'\n",
            DECODER
                    + "mode: regex\nmultiline: start_regex\nstart_regex: '^\\d'\npattern: '(?s)^(?<n>\\d)(?<rest>.*)'\n");

    static Stream<byte[]> seeds() {
        return BODIES.seeds(
                "{\"id\":1}\n{\"id\":2,\"__parentId\":1}\n{\"a\":\"x\ny\"}\n",
                "a=1 b=\"two \\\" words\" c=\n",
                "203.0.113.7 - x [31/Jan/2024:13:55:36 +0000] \"GET /go HTTP/1.1\" 302 - \"r\" \"a\"\n",
                "1.2.3.4 2024-01-31T10:00:00Z https://www.example.com/a?b a.b@example.com -1.5\n",
                "1 one\n more\n2 two\n",
                "::::::::::::::::::::1.1.1.1 ");
    }

    @MethodSource("seeds")
    @FuzzTest
    void everyBodyIsReadOrRefused(byte[] body) {
        BODIES.read(body);
    }
}
