package dev.weir.standard.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Headers;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.value.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Bodies that are broken: each is refused where it breaks, in words. */
class DecoderFailuresTest {

    private static final String ANNOUNCED = " (the source sent something else than it announced, or broke off)";

    private final Decoding decoding = new Decoding();

    private static CsvDecoder csv() {
        return new CsvDecoder("utf-8", ",", List.of());
    }

    private void assertRefused(Decoder decoder, byte[] body, String message) {
        assertThatThrownBy(() -> decoding.read(decoder, BodyResponse.of(body)))
                .isInstanceOfSatisfying(
                        ConnectorException.class, e -> assertThat(e.type()).isEqualTo(FailureType.SOURCE_PERMANENT))
                .hasMessage(message);
    }

    private void assertRefused(Decoder decoder, String body, String message) {
        assertRefused(decoder, body.getBytes(StandardCharsets.UTF_8), message);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void refusesALineThatIsNotJson() {
        assertRefused(
                new JsonlDecoder(),
                "{\"id\": 1}\n\nnot json\n{\"id\": 2}\n",
                "Cannot read JSON: 'not' stands where a value was expected at line 3, column 1" + ANNOUNCED);
        assertThat(decoding.documents).containsExactly(Row.of("id", 1L));
    }

    @Test
    void refusesALineOfTwoDocuments() {
        assertRefused(
                new JsonlDecoder(),
                "{\"id\": 1}\n{\"id\": 2}{\"id\": 3}\n",
                "Cannot read JSON: a second document stands on line 2 of JSON Lines" + ANNOUNCED);
    }

    @Test
    void leavesOutALineThatIsNotJsonIfThatIsAskedFor() {
        assertThat(decoding.tolerant().read(new JsonlDecoder(), "{\"id\": 1}\n\nnot json\n{\"id\": 2}\n"))
                .containsExactly(Row.of("id", 1L), Row.of("id", 2L));
        assertThat(decoding.runtime.warnings()).hasSize(1);
    }

    @Test
    void refusesAQuoteThatIsNeverClosed() {
        assertRefused(
                csv(),
                "id,t\n1,a\n2,\"b\n3,c\n",
                "Cannot read CSV: the quote that opens at line 3, column 3 is never closed" + ANNOUNCED);
        assertThat(decoding.documents).hasSize(1);
    }

    @Test
    void takesAQuoteThatIsNeverClosedAsTheReferenceDoesIfThatIsAskedFor() {
        assertThat(decoding.tolerant().read(csv(), "t\n\"b\n3")).containsExactly(Row.of("t", "b\n3"));
    }

    @Test
    void refusesAColumnThatHidesAnother() {
        assertRefused(
                csv(),
                "id,n,n\n1,a,a\n2,,b\n3,x,y\n",
                "Cannot read CSV: line 4 has different values in columns 2 and 3, which are both named 'n', so that one of"
                        + " them would be lost (ask the source for distinct names, or keep the last one by --compat"
                        + " broken-bodies)");
        assertThat(decoding.documents).hasSize(2);
    }

    @Test
    void keepsTheLastColumnOfANameIfThatIsAskedFor() {
        assertThat(decoding.tolerant().read(csv(), "n,n\nx,y\n")).containsExactly(Row.of("n", "y"));
    }

    @Test
    void refusesAPageInPlaceOfATable() {
        assertRefused(csv(), "<!DOCTYPE html>\n<p>Back soon\n", "Cannot read CSV: it is an HTML page" + ANNOUNCED);
    }

    @Test
    void refusesATableWhoseFirstLineIsBlank() {
        assertRefused(
                csv(),
                "\nid,n\n1,a\n",
                "Cannot read CSV: its first line is blank, so that its columns have no names" + ANNOUNCED);
    }

    @Test
    void refusesBytesOfAnotherEncoding() {
        assertRefused(
                csv(),
                "id,n\n1,\u00fc\n".getBytes(StandardCharsets.ISO_8859_1),
                "Cannot read CSV: after line 1 there are bytes that are not UTF-8 (name the right encoding in the decoder,"
                        + " if it has one)");
    }

    @Test
    void refusesARecordThatDoesNotEnd() {
        InputStream endless = new SequenceInputStream(
                new ByteArrayInputStream("id\n\"".getBytes(StandardCharsets.UTF_8)), new EndlessInput('x'));

        assertThatThrownBy(() -> decoding.read(csv(), new BodyResponse(Headers.NONE, endless)))
                .hasMessage(
                        "Cannot read CSV: the record that begins in line 2 is longer than 16777216 characters (is a quote"
                                + " not closed, or the delimiter another one?) at line 2, column 16777217" + ANNOUNCED);
    }

    @Test
    void warnsOfAByteOrderMarkInTheFirstName() {
        decoding.read(csv(), "\uFEFFid\n1\n");

        assertThat(decoding.runtime.warnings())
                .containsExactly(
                        "The CSV of stream 'orders' begins with a byte order mark, which is read as part of the"
                                + " first column's name 'id' (encoding: utf-8-sig takes it away)");
    }

    @Test
    void refusesGzipThatEndsEarly() throws IOException {
        byte[] whole = gzip("id\n1\n");

        assertRefused(
                new GzipDecoder(csv()),
                Arrays.copyOf(whole, whole.length - 3),
                "Cannot read gzip: the gzip data ends in the middle" + ANNOUNCED);
    }

    @Test
    void refusesGzipWithSomethingBehindIt() throws IOException {
        byte[] whole = gzip("id\n1\n");

        assertRefused(
                new GzipDecoder(csv()),
                withGarbage(whole),
                "Cannot read gzip: something else follows the packed data" + ANNOUNCED);
        assertThat(decoding.documents).hasSize(1);
    }

    @Test
    void namesTheFileOfAnArchiveThatIsBroken() throws IOException {
        assertRefused(
                new ZipfileDecoder(new JsonDecoder()),
                zip("a.json", "{\"id\": 1}", "b.json", ""),
                "Cannot read file 'b.json' of the ZIP archive: Cannot read JSON: there is none" + ANNOUNCED);
        assertThat(decoding.documents).containsExactly(Row.of("id", 1L));
    }

    @Test
    void refusesAnArchiveThatIsNone() {
        assertRefused(new ZipfileDecoder(csv()), "<html>", "Cannot read ZIP: zip END header not found" + ANNOUNCED);
    }

    @Test
    void refusesXmlThatEndsEarly() {
        assertRefused(
                new XmlDecoder(),
                "<r>\n<a>1</a><a>2",
                "Cannot read XML: it is not well-formed at line 2, column 13" + ANNOUNCED);
    }

    @Test
    void refusesEntitiesOfADocumentType() {
        String bomb = "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><r>&b;</r>";

        assertThatThrownBy(() -> decoding.read(new XmlDecoder(), bomb))
                .isInstanceOf(ConnectorException.class)
                .hasMessageStartingWith("Cannot read XML: an entity is not one of XML's own at line 1, column ");
    }

    @Test
    void refusesElementsThatAreNestedWithoutEnd() {
        assertRefused(
                new XmlDecoder(),
                "<a>".repeat(2_000),
                "Cannot read XML: elements are nested more than 1000 deep" + ANNOUNCED);
    }

    @Test
    void readsAsManyReferencesToCharactersAsThereAre() {
        String text = "&amp;&#228;".repeat(200_000);

        assertThat(decoding.read(new XmlDecoder(), "<r a='" + text + "'>" + text + "</r>"))
                .singleElement()
                .isEqualTo(Row.of("r", row("@a", "&ä".repeat(200_000), "#text", "&ä".repeat(200_000))));
    }

    private static Row row(String key, String value, String other, String otherValue) {
        Row row = Row.of(key, value);
        row.put(other, otherValue);
        return row;
    }

    @Test
    void refusesJsonItemsOfAnEmptyBody() {
        assertRefused(new JsonItemsDecoder("a", "utf-8"), "", "Cannot read JSON: there is none" + ANNOUNCED);
    }

    @Test
    void refusesSettingsThatCannotWork() {
        assertThatThrownBy(() -> new CsvDecoder("klingon", ",", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Cannot decode text: encoding 'klingon' is not known (name one like utf-8, utf-8-sig, latin-1,"
                                + " cp1252 or utf-16)");
        assertThatThrownBy(() -> new CsvDecoder("utf-8", "||", List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Cannot read CSV: delimiter '||' is not one character, and no quote or line end (give one, like"
                                + " ',' or '\\t')");
        assertThatThrownBy(() -> new JsonItemsDecoder("", "utf-8"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot read JSON items: items_path is empty (name the keys that lead to the list, like"
                        + " data.users)");
    }

    @Test
    void hasNoDocumentsInABodyWithoutContent() {
        for (Decoder decoder : List.of(csv(), new JsonlDecoder(), new IterableDecoder(), new XmlDecoder())) {
            assertThat(decoding.read(decoder, "")).isEmpty();
        }
    }

    private static byte[] withGarbage(byte[] whole) {
        byte[] longer = Arrays.copyOf(whole, whole.length + 1);
        longer[whole.length] = 'x';
        return longer;
    }

    /** One byte, for ever. */
    private static final class EndlessInput extends InputStream {
        private final int value;

        EndlessInput(int value) {
            this.value = value;
        }

        @Override
        public int read() {
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            Arrays.fill(target, offset, offset + length, (byte) value);
            return length;
        }
    }
}
