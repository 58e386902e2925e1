package dev.weir.standard.decoder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.Headers;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A CSV gives the same rows, or the same failure, in whatever pieces its body arrives: character by character or all at once. */
class CsvPiecesTest {

    private static final String CHARACTERS = "aaaaabcü😀 ,,,;\"\"\n\n\r";

    private final Random random = new Random(20250615);

    @Test
    void givesTheSameRowsInPiecesAndAtOnce() {
        int rows = 0;
        for (int i = 0; i < 5_000; i++) {
            byte[] body = body().getBytes(UTF_8);
            List<Object> whole = outcome(new ByteArrayInputStream(body));
            rows += whole.size();

            assertThat(outcome(oneByOne(body))).as(new String(body, UTF_8)).isEqualTo(whole);
        }
        assertThat(rows).isGreaterThan(5_000);
    }

    private String body() {
        StringBuilder csv = new StringBuilder("a,b,c\n");
        int length = random.nextInt(60);
        int[] characters = CHARACTERS.codePoints().toArray();
        for (int i = 0; i < length; i++) {
            csv.appendCodePoint(characters[random.nextInt(characters.length)]);
        }
        return csv.toString();
    }

    private static List<Object> outcome(InputStream body) {
        Decoding decoding = new Decoding();
        try {
            return decoding.read(new CsvDecoder("utf-8", ",", List.of()), new BodyResponse(Headers.NONE, body));
        } catch (ConnectorException e) {
            decoding.documents.add(e.getMessage());
            return decoding.documents;
        }
    }

    private static InputStream oneByOne(byte[] body) {
        return new ByteArrayInputStream(body) {
            @Override
            public synchronized int read(byte[] buffer, int from, int length) {
                return super.read(buffer, from, Math.min(length, 1));
            }
        };
    }
}
