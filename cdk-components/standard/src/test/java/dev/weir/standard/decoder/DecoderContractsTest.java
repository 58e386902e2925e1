package dev.weir.standard.decoder;

import static dev.weir.standard.fixture.Values.row;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.weir.testkit.contract.DecoderContract;
import dev.weir.testkit.contract.Endless;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Nested;

/** The standard decoders do what decoders have to. */
class DecoderContractsTest {

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Nested
    class OfJson extends DecoderContract {

        @Override
        protected String yaml() {
            return "type: JsonDecoder";
        }

        @Override
        protected byte[] body() {
            return bytes("[{\"id\": 1, \"list\": [1.5, null]}, {\"id\": 2}]");
        }

        @Override
        protected List<?> documents() {
            return List.of(row("id", 1L, "list", Arrays.asList(1.5, null)), row("id", 2L));
        }

        @Override
        protected Optional<byte[]> brokenBody() {
            return Optional.of(bytes("[{\"id\": 1}, {\"id\""));
        }

        @Override
        protected Optional<Endless> endlessBody() {
            return Optional.of(new Endless("[{\"id\": 1}", ",{\"id\": 2}"));
        }
    }

    @Nested
    class OfJsonParser extends DecoderContract {

        @Override
        protected String yaml() {
            return "type: JsonParser";
        }

        @Override
        protected byte[] body() {
            return bytes("[{\"id\": 1}, {\"id\": 2}]");
        }

        @Override
        protected List<?> documents() {
            return List.of(row("id", 1L), row("id", 2L));
        }

        @Override
        protected Optional<byte[]> brokenBody() {
            return Optional.of(bytes("[{\"id\": 1}, {\"id\""));
        }
    }

    @Nested
    class OfJsonLines extends DecoderContract {

        @Override
        protected String yaml() {
            return "type: JsonlDecoder";
        }

        @Override
        protected byte[] body() {
            return bytes("{\"id\": 1}\n\n{\"id\": 2}\n");
        }

        @Override
        protected List<?> documents() {
            return List.of(row("id", 1L), row("id", 2L));
        }

        @Override
        protected Optional<byte[]> brokenBody() {
            return Optional.of(bytes("{\"id\": 1}\n<html>\n"));
        }

        @Override
        protected Optional<Endless> endlessBody() {
            return Optional.of(new Endless("", "{\"id\": 1}\n"));
        }
    }

    @Nested
    class OfJsonLineParser extends DecoderContract {

        @Override
        protected String yaml() {
            return "type: JsonLineParser";
        }

        @Override
        protected byte[] body() {
            return bytes("{\"id\": 1}\n\n{\"id\": 2}\n");
        }

        @Override
        protected List<?> documents() {
            return List.of(row("id", 1L), row("id", 2L));
        }

        @Override
        protected Optional<byte[]> brokenBody() {
            return Optional.of(bytes("{\"id\": 1}\n<html>\n"));
        }

        @Override
        protected Optional<Endless> endlessBody() {
            return Optional.of(new Endless("", "{\"id\": 1}\n"));
        }
    }

    @Nested
    class OfJsonItems extends DecoderContract {

        @Override
        protected String yaml() {
            return "{type: JsonItemsDecoder, items_path: data.users}";
        }

        @Override
        protected byte[] body() {
            return bytes("{\"data\": {\"users\": [{\"id\": 1}, {\"id\": 2}]}}");
        }

        @Override
        protected List<?> documents() {
            return List.of(row("id", 1L), row("id", 2L));
        }

        @Override
        protected Optional<byte[]> brokenBody() {
            return Optional.of(bytes("{\"data\": {\"users\": [{\"id\": 1}, "));
        }

        @Override
        protected Optional<Endless> endlessBody() {
            return Optional.of(new Endless("{\"data\": {\"users\": [{\"id\": 1}", ",{\"id\": 2}"));
        }
    }

    @Nested
    class OfCsv extends DecoderContract {

        @Override
        protected String yaml() {
            return "type: CsvDecoder";
        }

        @Override
        protected byte[] body() {
            return bytes("id,name\n1,Anna\n2,\"Ben, B.\"\n");
        }

        @Override
        protected List<?> documents() {
            return List.of(row("id", "1", "name", "Anna"), row("id", "2", "name", "Ben, B."));
        }

        @Override
        protected Optional<byte[]> brokenBody() {
            return Optional.of(bytes("id,name\n1,\"Anna\n"));
        }

        @Override
        protected Optional<Endless> endlessBody() {
            return Optional.of(new Endless("id,name\n", "1,Anna\n"));
        }
    }

    @Nested
    class OfCsvParser extends DecoderContract {

        @Override
        protected String yaml() {
            return "type: CsvParser";
        }

        @Override
        protected byte[] body() {
            return bytes("id,name\n1,Anna\n2,\"Ben, B.\"\n");
        }

        @Override
        protected List<?> documents() {
            return List.of(row("id", "1", "name", "Anna"), row("id", "2", "name", "Ben, B."));
        }

        @Override
        protected Optional<byte[]> brokenBody() {
            return Optional.of(bytes("id,name\n1,\"Anna\n"));
        }

        @Override
        protected Optional<Endless> endlessBody() {
            return Optional.of(new Endless("id,name\n", "1,Anna\n"));
        }
    }

    @Nested
    class OfLines extends DecoderContract {

        @Override
        protected String yaml() {
            return "type: IterableDecoder";
        }

        @Override
        protected byte[] body() {
            return bytes("first\nsecond\n");
        }

        @Override
        protected List<?> documents() {
            return List.of(row("record", "first"), row("record", "second"));
        }

        @Override
        protected Optional<Endless> endlessBody() {
            return Optional.of(new Endless("", "again\n"));
        }
    }

    @Nested
    class OfXml extends DecoderContract {

        @Override
        protected String yaml() {
            return "type: XmlDecoder";
        }

        @Override
        protected byte[] body() {
            return bytes("<all><one>1</one></all>");
        }

        @Override
        protected List<?> documents() {
            return List.of(row("all", row("one", "1")));
        }

        @Override
        protected Optional<byte[]> brokenBody() {
            return Optional.of(bytes("<all><one>1</one>"));
        }
    }

    @Nested
    class OfComposite extends DecoderContract {

        @Override
        protected String yaml() {
            return "{type: CompositeRawDecoder, parser: {type: JsonLineParser}}";
        }

        @Override
        protected byte[] body() {
            return bytes("{\"id\": 1}\n\n{\"id\": 2}\n");
        }

        @Override
        protected List<?> documents() {
            return List.of(row("id", 1L), row("id", 2L));
        }

        @Override
        protected Optional<byte[]> brokenBody() {
            return Optional.of(bytes("{\"id\": 1}\n<html>\n"));
        }

        @Override
        protected Optional<Endless> endlessBody() {
            return Optional.of(new Endless("", "{\"id\": 1}\n"));
        }
    }

    @Nested
    class OfGzip extends DecoderContract {

        @Override
        protected String yaml() {
            return "{type: GzipDecoder, decoder: {type: JsonlDecoder}}";
        }

        @Override
        protected byte[] body() {
            return gzip("{\"id\": 1}\n\n{\"id\": 2}\n");
        }

        @Override
        protected List<?> documents() {
            return List.of(row("id", 1L), row("id", 2L));
        }

        @Override
        protected Optional<byte[]> brokenBody() {
            return Optional.of(Arrays.copyOf(body(), body().length - 9));
        }
    }

    @Nested
    class OfGzipParser extends DecoderContract {

        @Override
        protected String yaml() {
            return "{type: GzipParser, inner_parser: {type: JsonLineParser}}";
        }

        @Override
        protected byte[] body() {
            return gzip("{\"id\": 1}\n\n{\"id\": 2}\n");
        }

        @Override
        protected List<?> documents() {
            return List.of(row("id", 1L), row("id", 2L));
        }

        @Override
        protected Optional<byte[]> brokenBody() {
            return Optional.of(Arrays.copyOf(body(), body().length - 9));
        }
    }

    @Nested
    class OfGzipJson extends DecoderContract {

        @Override
        protected String yaml() {
            return "type: GzipJsonDecoder";
        }

        @Override
        protected byte[] body() {
            return gzip("[{\"id\": 1}, {\"id\": 2}]");
        }

        @Override
        protected List<?> documents() {
            return List.of(row("id", 1L), row("id", 2L));
        }

        @Override
        protected Optional<byte[]> brokenBody() {
            return Optional.of(Arrays.copyOf(body(), body().length - 9));
        }
    }

    @Nested
    class OfZipfile extends DecoderContract {

        @Override
        protected String yaml() {
            return "{type: ZipfileDecoder, decoder: {type: JsonlDecoder}}";
        }

        @Override
        protected byte[] body() {
            return zip("{\"id\": 1}\n\n{\"id\": 2}\n");
        }

        @Override
        protected List<?> documents() {
            return List.of(row("id", 1L), row("id", 2L));
        }

        @Override
        protected Optional<byte[]> brokenBody() {
            return Optional.of(Arrays.copyOf(body(), body().length / 2));
        }
    }

    private static byte[] gzip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(bytes(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream packed = new ZipOutputStream(bytes)) {
            packed.putNextEntry(new ZipEntry("items.jsonl"));
            packed.write(bytes(text));
            packed.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
