package dev.weir.parsers.text;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.testkit.scope.TestResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BodyTextTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static String read(byte[] body, String encoding, String contentType, NullBytes nulls) throws IOException {
        TestResponse response =
                TestResponse.of(200, new ByteArrayInputStream(body)).withHeaders(Map.of("Content-Type", contentType));
        StringWriter text = new StringWriter();
        BodyText.of("the report", encoding, nulls, response).transferTo(text);
        return text.toString();
    }

    private static String read(byte[] body) throws IOException {
        return read(body, "auto", "text/csv", NullBytes.STRIP);
    }

    @Test
    void tellsTheEncoding() throws IOException {
        assertThat(read("Zürich €".getBytes(UTF_8))).isEqualTo("Zürich €");
        assertThat(read("Zürich €".getBytes(WINDOWS))).isEqualTo("Zürich €");
        assertThat(read("\uFEFFZürich".getBytes(UTF_8))).isEqualTo("Zürich");
        assertThat(read("\uFEFFZürich".getBytes(UTF_16LE))).isEqualTo("Zürich");
        assertThat(read("\uFEFFZürich".getBytes(Charset.forName("UTF-32BE")))).isEqualTo("Zürich");
        assertThat(read(
                        "Привет".getBytes(Charset.forName("koi8-r")),
                        "auto",
                        "text/csv; charset=KOI8-R",
                        NullBytes.STRIP))
                .isEqualTo("Привет");
        assertThat(read(new byte[0])).isEmpty();
    }

    @Test
    void aSampleThatEndsWithinACharacterIsUtf8() throws IOException {
        String text = "a".repeat(64 * 1024 - 1) + "€".repeat(100_000);

        assertThat(read(text.getBytes(UTF_8))).isEqualTo(text);
    }

    @Test
    void knowsTheNamesOfPython() throws IOException {
        for (String name : new String[] {"utf-8-sig", "utf8", "UTF_8"}) {
            assertThat(read("\uFEFFé".getBytes(UTF_8), name, "", NullBytes.STRIP))
                    .isEqualTo("é");
        }
        for (String name : new String[] {"latin-1", "cp1252", "iso8859-15", "iso-8859-1"}) {
            assertThat(read("é".getBytes(WINDOWS), name, "", NullBytes.STRIP)).isEqualTo("é");
        }
        assertThat(read("é".getBytes(UTF_16LE), "utf-16-le", "", NullBytes.STRIP))
                .isEqualTo("é");
        assertThatThrownBy(() -> read(new byte[1], "klingon", "", NullBytes.STRIP))
                .isInstanceOf(ConnectorException.class)
                .hasMessage(
                        "Cannot read text: encoding 'klingon' is not known (give auto, or a name like utf-8, latin-1,"
                                + " cp1252 or utf-16)");
    }

    @Test
    void brokenCharactersFailWithTheirPlace() {
        byte[] body = ("a".repeat(100_000) + "é").getBytes(WINDOWS);

        assertThatThrownBy(() -> read(body))
                .isInstanceOf(ConnectorException.class)
                .hasMessage(
                        "Cannot read the report: byte 100001 begins no character of UTF-8 (name the right encoding in the"
                                + " decoder)");
    }

    @Test
    void nullsAreLeftOutOrFail() throws IOException {
        byte[] body = "ab\0c\0\0d12345678\0".getBytes(UTF_8);

        assertThat(read(body)).isEqualTo("abcd12345678");
        assertThat(read("\uFEFFa\0b".getBytes(UTF_16LE))).isEqualTo("ab");
        assertThatThrownBy(() -> read(body, "auto", "", NullBytes.FAIL))
                .hasMessage(
                        "Cannot read the report: there is a character of code 0 at byte 3 (set null_bytes to strip to"
                                + " leave it out)");
    }

    @Test
    void otherFilesAreNoText() {
        assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 20}))
                .hasMessage(
                        "Cannot read the report: it is a ZIP archive or a file of Excel (read it with ArchiveDecoder,"
                                + " ZipfileDecoder or SpreadsheetDecoder)");
    }

    @Test
    void readsCharacterByCharacter() throws IOException {
        BodyText text = BodyText.of("x", "auto", NullBytes.STRIP, TestResponse.of(200, "a😀b"));
        StringBuilder read = new StringBuilder();
        for (int c = text.read(); c >= 0; c = text.read()) {
            read.append((char) c);
        }

        assertThat(read.toString()).isEqualTo("a😀b");
    }
}
