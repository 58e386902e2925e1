package dev.weir.parsers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.testkit.scope.Components;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Enumeration;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of 100,000 records, decoders of text hold none that they gave. */
class MemoryTest {

    private static final int RECORDS = 100_000;
    private static final int PIECE = 1000;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DelimitedReportDecoder | footer: {drop_last: 2, regex: '^Total'} | a,b\\n | 1,2\\n | -2",
                "DelimitedReportDecoder | {quote: '', sections: blank_line} | '' | a;b\\n1;2\\n\\n | 0",
                "LinesDecoder | {rejoin_parent: {}, multiline: join_until_valid} | ''"
                        + " | {\"id\":1}\\n{\"id\":2,\\n\"__parentId\":1}\\n | 0",
                "LinesDecoder | {mode: grok, pattern: '%{INT:n:int}'} | '' | 17\\n | 0",
                "FixedWidthDecoder | {columns: [{name: a, start: 0, length: 2}], record_type: {map: {D: detail}}} | '' | D1\\n | 0"
            })
    void holdsNoRecordThatItGave(String decoder, String parameters, String start, String again, int fewer) {
        @Nullable WeakReference<Object> first = null;
        int records = 0;
        try (DocumentReader documents = decoder(decoder, parameters)
                .open(TestResponse.of(200, body(unescaped(start), unescaped(again))), new TestRuntime().scope())) {
            while (documents.nextDocument()) {
                Object record = documents.read();
                first = first == null ? new WeakReference<>(record) : first;
                records++;
            }
            System.gc();
            assertThat(first == null ? null : first.get())
                    .as("the first record")
                    .isNull();
        }

        assertThat(records).isEqualTo(RECORDS + fewer);
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n");
    }

    private static Decoder decoder(String name, String parameters) {
        String yaml = parameters.startsWith("{")
                ? "{type: CustomDecoder, class_name: weir.parsers." + name + ", " + parameters.substring(1)
                : "type: CustomDecoder\nclass_name: weir.parsers." + name + "\n" + parameters;
        return Components.bind(Decoder.class, yaml);
    }

    private static InputStream body(String start, String again) {
        byte[] piece = again.repeat(PIECE).getBytes(UTF_8);
        Enumeration<InputStream> pieces = Collections.enumeration(IntStream.range(0, RECORDS / PIECE)
                .mapToObj(i -> (InputStream) new java.io.ByteArrayInputStream(piece))
                .toList());
        return new SequenceInputStream(
                new java.io.ByteArrayInputStream(start.getBytes(UTF_8)), new SequenceInputStream(pieces));
    }
}
