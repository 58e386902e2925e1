package dev.weir.parsers.archive;

import static dev.weir.parsers.archive.Packed.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.ValueReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.value.Row;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchiveDecoderTest {

    private static final byte[] ONE = Packed.utf8("{\"a\":1}");

    private static byte[] together(byte[]... parts) {
        return Packed.written(out -> {
            for (byte[] part : parts) {
                out.write(part);
            }
        });
    }

    @Test
    void eachCompressionMayHoldATarArchive() {
        byte[] tar = Packed.tar(file("a.json", ONE));

        for (String parameters : List.of("", "format: tar")) {
            assertThat(Reading.of(tar, parameters)).containsExactly("{\"a\":1}");
        }
        assertThat(Reading.of(Packed.gz(tar), "format: tar.gz")).containsExactly("{\"a\":1}");
        assertThat(Reading.of(Packed.bz2(tar), "format: tar.bz2")).containsExactly("{\"a\":1}");
        assertThat(Reading.of(Packed.xz(tar), "format: tar.xz")).containsExactly("{\"a\":1}");
        assertThat(Reading.of(Packed.zst(tar), "format: tar.zst")).containsExactly("{\"a\":1}");
        for (byte[] packed : List.of(Packed.gz(tar), Packed.bz2(tar), Packed.xz(tar), Packed.zst(tar))) {
            assertThat(Reading.of(packed, "")).containsExactly("{\"a\":1}");
        }
        assertThatThrownBy(() -> Reading.of(Packed.gz(ONE), "format: tar.gz"))
                .hasMessageContaining("Cannot read tar: what gzip holds begins with something else");
    }

    @Test
    void compressedFilesOfSeveralPartsAreOne() {
        byte[] second = Packed.utf8(" \n");

        assertThat(Reading.of(together(Packed.gz(ONE), Packed.gz(second)), "")).containsExactly("{\"a\":1}");
        assertThat(Reading.of(together(Packed.bz2(ONE), Packed.bz2(second)), ""))
                .containsExactly("{\"a\":1}");
        assertThat(Reading.of(together(Packed.xz(ONE), Packed.xz(second)), "")).containsExactly("{\"a\":1}");
        assertThat(Reading.of(together(Packed.zst(ONE), Packed.zst(second)), ""))
                .containsExactly("{\"a\":1}");
    }

    @Test
    void whatBreaksOffFails() {
        byte[] data = Packed.utf8("{\"a\":\"" + "abcdefg".repeat(500) + "\"}");
        for (byte[] packed : List.of(
                Packed.gz(data),
                Packed.bz2(data),
                Packed.xz(data),
                Packed.zst(data),
                Packed.zip(file("a.json", data)),
                Packed.sevenZ("", file("a.json", data)))) {
            for (int left : new int[] {1, 5, packed.length / 2}) {
                assertThatThrownBy(() -> Reading.of(Packed.cut(packed, packed.length - left), ""))
                        .isInstanceOf(ConnectorException.class)
                        .hasMessageStartingWith("Cannot read ");
            }
        }
    }

    @Test
    void tarArchivesFailWithWhateverFollowsTheirEnd() {
        byte[] tar = Packed.tar(file("a.json", ONE));

        assertThat(Reading.of(together(tar, new byte[100]), "")).containsExactly("{\"a\":1}");
        assertThatThrownBy(() -> Reading.of(together(Packed.cut(tar, 2048), tar), ""))
                .hasMessageContaining("Cannot read tar: something follows the block that marks its end");
        assertThatThrownBy(() -> Reading.of(together(Packed.cut(tar, 1536), tar), ""))
                .hasMessageContaining("Cannot read tar:");
    }

    @ParameterizedTest
    @EnumSource(names = {"AES", "ZIP_STANDARD"})
    void encryptedZipsNeedTheirPassword(EncryptionMethod method) {
        byte[] zip = Packed.encryptedZip(method, "opensesame", file("a.json", ONE));

        assertThat(Reading.of(zip, "password: opensesame")).containsExactly("{\"a\":1}");
        assertThatThrownBy(() -> Reading.of(zip, "password: other"))
                .hasMessageContaining("Cannot read ZIP: the password does not fit, or the data are damaged (correct the"
                        + " password of the decoder)")
                .satisfies(e -> assertThat(((ConnectorException) e).type()).isEqualTo(FailureType.CONFIG));
        assertThatThrownBy(() -> Reading.of(zip, ""))
                .hasMessageContaining(
                        "Cannot read file 'a.json' of the ZIP archive: it is encrypted (give the decoder its"
                                + " password)");
    }

    @Test
    void aWrongPasswordOfA7zIsTheUsers() {
        byte[] archive = Packed.sevenZ("opensesame", file("a.json", ONE));

        assertThat(Reading.of(archive, "password: opensesame")).containsExactly("{\"a\":1}");
        assertThatThrownBy(() -> Reading.of(archive, "password: other"))
                .hasMessageContaining("Cannot read 7z: the password does not fit, or the data are damaged");
    }

    @Test
    void checksumsMayBeHexadecimalOrBase64() {
        byte[] body = Packed.gz(ONE);
        byte[] sum = ChecksumAlgorithm.SHA256.digest().digest(body);

        for (String value : List.of(
                HexFormat.of().formatHex(sum),
                HexFormat.of().withUpperCase().formatHex(sum),
                Base64.getEncoder().encodeToString(sum))) {
            assertThat(Reading.of(body, "checksum: {value: '" + value + "'}")).containsExactly("{\"a\":1}");
        }
        assertThatThrownBy(() -> Reading.of(body, "checksum: {value: abc}"))
                .hasMessage("Cannot read an archive: its SHA-256 is "
                        + HexFormat.of().formatHex(sum)
                        + ", and not 'abc' (the source sent another body than it announced; if it always does, correct"
                        + " checksum)");
        assertThatThrownBy(() -> Reading.of(Packed.zip(file("a.json", "no JSON")), "checksum: {value: abc}"))
                .hasMessageStartingWith("Cannot read an archive: its SHA-256 is ");
    }

    @Test
    void aChecksumCountsAlsoWhereTheDecoderStopsEarly() {
        byte[] body = Packed.gz(Packed.utf8("{\"a\":1}\n" + " ".repeat(100_000)));

        assertThatThrownBy(() -> Reading.of(Packed.damaged(body, body.length - 5), ""))
                .hasMessageContaining(
                        "Cannot read gzip: its data are damaged or end in the middle: its data do not match");
    }

    @Test
    void emptyArchivesHaveNoFiles() {
        for (byte[] body : List.of(
                Packed.zip(), Packed.tar(), Packed.gz(Packed.tar()), Packed.sevenZ(""), Packed.gz(new byte[0]))) {
            assertThat(Reading.documents(Reading.decoder("JsonlDecoder", ""), new ByteArrayInputStream(body)))
                    .isEmpty();
        }
    }

    @Test
    void storedAndOddlyCompressedFilesOfAZipAreRead() {
        byte[] body = Packed.written(out -> {
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
                ZipArchiveEntry stored = new ZipArchiveEntry("a.json");
                stored.setMethod(ZipArchiveOutputStream.STORED);
                stored.setSize(ONE.length);
                java.util.zip.CRC32 sum = new java.util.zip.CRC32();
                sum.update(ONE);
                stored.setCrc(sum.getValue());
                zip.putArchiveEntry(stored);
                zip.write(ONE);
                zip.closeArchiveEntry();
            }
        });

        assertThat(Reading.of(body, "")).containsExactly("{\"a\":1}");
    }

    @Test
    void aCompressionThatIsNotKnownIsNamed() {
        byte[] body = Packed.zip(file("a.json", ONE));
        int directory = body.length - 22 - 46 - "a.json".length();
        for (int at : new int[] {8, directory + 10}) {
            body[at] = 98;
        }

        assertThatThrownBy(() -> Reading.of(body, ""))
                .hasMessageContaining(
                        "Cannot read file 'a.json' of the ZIP archive: its compression PPMD is not known");
    }

    @Test
    void temporaryFilesVanish() throws IOException {
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> before = kept(folder);
        byte[] zip = Packed.zip(file("a.json", ONE), file("b.json", ONE));
        Decoder decoder = Reading.decoder("JsonDecoder", "");

        try (DocumentReader reader =
                decoder.open(TestResponse.of(200, new ByteArrayInputStream(zip)), new TestRuntime().scope())) {
            assertThat(reader.nextDocument()).isTrue();
        }
        assertThatThrownBy(() -> Reading.of(Packed.cut(zip, zip.length - 3), ""))
                .isNotNull();

        assertThat(kept(folder)).isEqualTo(before);
    }

    private static List<Path> kept(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("weir-"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void fieldsAreSteppedThroughLikeTheOthers() {
        Row record = Row.of("a", Row.of("b", 1L));
        StringBuilder steps = new StringBuilder();

        try (DocumentReader reader = withFields(List.of(record), record.copy(), List.of(List.of("x")))) {
            while (reader.nextDocument()) {
                walk(reader, steps);
            }
        }

        assertThat(steps).hasToString("[{a:{b:1 }file:f }]{a:{b:1 }file:f }[[x ]]");
    }

    @Test
    void recordsThatAreReadWholeHaveTheFields() {
        Row record = Row.of("a", Row.of("b", 1L));

        try (DocumentReader reader = withFields(List.of(record.copy(), 5L), record.copy(), record)) {
            reader.nextDocument();
            assertThat(reader.read()).hasToString("[{a={b=1}, file=f}, 5]");
            reader.nextDocument();
            assertThat(reader.readRecord()).hasToString("{a={b=1}, file=f}");
            reader.nextDocument();
            reader.enter();
            reader.next();
            assertThat(reader.read()).hasToString("{b=1}");
        }
    }

    private static DocumentReader withFields(Object... documents) {
        return FileFields.of(ValueReader.of(List.of(documents).iterator()), Map.of("file", "f"));
    }

    private static void walk(DocumentReader reader, StringBuilder steps) {
        if (reader.kind() == DocumentReader.Kind.SCALAR) {
            steps.append(reader.read()).append(' ');
            return;
        }
        boolean object = reader.kind() == DocumentReader.Kind.OBJECT;
        steps.append(object ? "{" : "[");
        reader.enter();
        while (reader.next()) {
            steps.append(object ? reader.key() + ":" : "");
            walk(reader, steps);
        }
        steps.append(object ? "}" : "]");
    }

    @Test
    void whatAManifestCannotMeanIsRefused() {
        byte[] zip = Packed.zip(file("a.json", ONE));

        assertThatThrownBy(() -> Reading.of(zip, "include: ['[a']"))
                .hasMessage(
                        "Cannot read the pattern '[a': it has a [ without a ] (it is a pattern of the shell; \\ takes the"
                                + " meaning of what follows away)");
        assertThatThrownBy(() -> Reading.of(zip, "file_pattern: '('"))
                .hasMessageStartingWith("Cannot read the pattern '(': ");
    }

    @Test
    void patternsOfTheShellMeanWhatTheyDoThere() {
        assertThat(matching("*.csv")).containsExactly("a.csv", "x/a.csv", "x/y/b1.csv");
        assertThat(matching("x/*.csv")).containsExactly("x/a.csv");
        assertThat(matching("x/**")).containsExactly("x/a.csv", "x/y/b1.csv");
        assertThat(matching("**/*.csv")).containsExactly("a.csv", "x/a.csv", "x/y/b1.csv");
        assertThat(matching("{a,b?}.csv")).containsExactly("a.csv", "x/a.csv", "x/y/b1.csv");
        assertThat(matching("b[0-9].csv")).containsExactly("x/y/b1.csv");
        assertThat(matching("[!a].csv")).isEmpty();
        assertThat(matching("\\*.txt")).containsExactly("*.txt");
        assertThat(matching("a,b}.txt")).containsExactly("a,b}.txt");
    }

    private static List<String> matching(String pattern) {
        Glob glob = Glob.of(pattern);
        return Stream.of("a.csv", "x/a.csv", "x/y/b1.csv", "*.txt", "a,b}.txt")
                .filter(glob::matches)
                .toList();
    }

    @Test
    void messagesShowNamesWithoutControlCharacters() {
        byte[] zip = Packed.zip(file("a\u001b[31m\n.json", "{"));

        assertThatThrownBy(() -> Reading.of(zip, ""))
                .hasMessageStartingWith("Cannot read file 'a?[31m?.json' of the ZIP");
        assertThat(FileName.shown("x".repeat(300))).hasSize(201).endsWith("…");
        assertThat(Arrays.asList(Compression.GZ.nameInside("a.tgz"), Compression.ZST.nameInside("a.csv.ZST")))
                .containsExactly("a.tar", "a.csv");
    }
}
