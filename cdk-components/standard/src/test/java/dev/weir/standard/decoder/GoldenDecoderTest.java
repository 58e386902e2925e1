package dev.weir.standard.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Headers;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.value.Row;
import dev.weir.standard.fixture.Goldens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Decoders on bodies that the reference's decoders were given (src/test/python/record_decoders.py). */
class GoldenDecoderTest {

    /** Bodies that lose data in the reference: they fail the slice instead, as docs/differences.md says. */
    private static final Set<String> REFUSED = Set.of("xml bomb", "xml external");

    static Stream<String> goldens() throws IOException {
        return Goldens.lines(GoldenDecoderTest.class, "decoders.jsonl");
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void readsBodiesLikeTheReference(String line) {
        Row golden = (Row) Objects.requireNonNull(new JacksonJson().parse(line));
        Decoding decoding = new Decoding();
        Decoder decoder = decoder(Goldens.row(golden, "decoder"));
        BodyResponse response = new BodyResponse(headers(Goldens.row(golden, "headers")), body(golden));

        if (golden.containsKey("error") || REFUSED.contains(text(golden, "name"))) {
            assertThatThrownBy(() -> decoding.read(decoder, response))
                    .isInstanceOfSatisfying(
                            ConnectorException.class,
                            e -> assertThat(e.type()).isEqualTo(FailureType.SOURCE_PERMANENT));
        } else {
            assertThat(decoding.read(decoder, response)).isEqualTo(golden.get("documents"));
        }
    }

    private static ByteArrayInputStream body(Row golden) {
        return new ByteArrayInputStream(Base64.getDecoder().decode(text(golden, "body")));
    }

    private static Headers headers(Row row) {
        Map<String, String> headers = new LinkedHashMap<>();
        row.forEach((name, value) -> headers.put(name, String.valueOf(value)));
        return Headers.of(headers);
    }

    private static Decoder decoder(Row spec) {
        return switch (text(spec, "type")) {
            case "CsvDecoder" ->
                new CsvDecoder(
                        textOr(spec, "encoding", "utf-8"),
                        textOr(spec, "delimiter", ","),
                        texts(spec, "set_values_to_none"));
            case "JsonDecoder" -> new JsonDecoder();
            case "JsonlDecoder" -> new JsonlDecoder();
            case "JsonItemsDecoder" ->
                new JsonItemsDecoder(text(spec, "items_path"), textOr(spec, "encoding", "utf-8"));
            case "IterableDecoder" -> new IterableDecoder();
            case "XmlDecoder" -> new XmlDecoder();
            case "GzipDecoder" -> new GzipDecoder(decoder(Goldens.row(spec, "decoder")));
            case "ZipfileDecoder" -> new ZipfileDecoder(decoder(Goldens.row(spec, "decoder")));
            case "ResponseToFileExtractor" -> new CsvFileDecoder(Boolean.TRUE.equals(spec.get("preserve_na_values")));
            default -> throw new AssertionError(spec);
        };
    }

    private static List<String> texts(Row spec, String key) {
        return spec.containsKey(key) ? Goldens.texts(spec, key) : List.of();
    }

    private static String textOr(Row row, String key, String absent) {
        return row.containsKey(key) ? text(row, key) : absent;
    }

    private static String text(Row row, String key) {
        return (String) Objects.requireNonNull(row.get(key));
    }
}
