package dev.weir.standard.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.value.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Decoders of older levels of the language read what their successors read. */
class FormerDecodersTest {

    private final Decoding decoding = new Decoding();

    private static BodyResponse packed(String text, Charset charset) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(charset));
        }
        return BodyResponse.of(bytes.toByteArray());
    }

    @Test
    void readLinesOfPackedJson() throws IOException {
        CompositeRawDecoder decoder = new CompositeRawDecoder(new GzipParser(new JsonLineParser("iso-8859-1")));

        assertThat(decoding.read(decoder, packed("{\"a\": \"\u00fc\"}\n", StandardCharsets.ISO_8859_1)))
                .isEqualTo(List.of(Row.of("a", "\u00fc")));
    }

    @Test
    void readTables() {
        assertThat(decoding.read(new CompositeRawDecoder(new CsvParser("utf-8", "\\t")), "a\tb\n1\t2\n"))
                .hasToString("[{a=1, b=2}]");
    }

    @Test
    void readPackedJson() throws IOException {
        assertThat(decoding.read(new GzipJsonDecoder("utf-8"), packed("[{\"a\": 1}]", StandardCharsets.UTF_8)))
                .isEqualTo(List.of(Row.of("a", 1L)));
    }

    @Test
    void refuseAnEmptyBodyInPlaceOfJson() {
        assertThatThrownBy(() -> decoding.read(new CompositeRawDecoder(new JsonParser("utf-8")), ""))
                .hasMessage(
                        "Cannot read JSON: there is none (the source sent something else than it announced, or broke"
                                + " off)");
    }
}
