package dev.weir.standard.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.ValueReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A stranger's decoder takes the place of the language's own, alone and inside an archive. */
class CustomDecoderTest {

    /**
     * Reads a body as pairs of a name and a value in one line: {@code a=1;b=2}.
     *
     * @param separator what stands between two pairs
     */
    @Component("org.example.PairsDecoder")
    record PairsDecoder(String separator) implements Decoder {

        @Override
        public DocumentReader open(Response response, Scope scope) {
            Row row = new Row();
            for (String pair : response.text().split(separator)) {
                row.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
            row.put("status", (long) response.status());
            return scope.runtime()
                    .json()
                    .documents(new java.io.ByteArrayInputStream(
                            scope.runtime().json().write(row).getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Hands the document on that the answer gives as JSON. */
    record WholeDecoder() implements Decoder {

        @Override
        public DocumentReader open(Response response, Scope scope) {
            return ValueReader.of(List.<@Nullable Object>of(java.util.Objects.requireNonNull(response.json()))
                    .iterator());
        }
    }

    private final Decoding decoding = new Decoding();

    private static BodyResponse packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return BodyResponse.of(bytes.toByteArray());
    }

    @Test
    void readsTheUnpackedFileAsText() throws IOException {
        Row expected = Row.of("a", "1");
        expected.put("b", "ü");
        expected.put("status", 200L);

        assertThat(decoding.read(new GzipDecoder(new PairsDecoder(";")), packed("a=1;b=ü")))
                .isEqualTo(List.of(expected));
    }

    @Test
    void readsTheUnpackedFileAsJson() throws IOException {
        assertThat(decoding.read(new GzipDecoder(new WholeDecoder()), packed("{\"id\": 1}")))
                .isEqualTo(List.of(Row.of("id", 1L)));
    }

    @Test
    void findsAnEmptyObjectWhereTheUnpackedFileIsNoJson() throws IOException {
        assertThat(decoding.read(new GzipDecoder(new WholeDecoder()), packed("no")))
                .isEqualTo(List.of(new Row()));
    }
}
