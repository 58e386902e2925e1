package dev.weir.parsers.archive;

import static dev.weir.parsers.archive.Packed.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class ArchiveLimitsTest {

    private static final int MIB = 1024 * 1024;

    private static byte[] spaces(int count) {
        byte[] spaces = new byte[count];
        Arrays.fill(spaces, (byte) ' ');
        return spaces;
    }

    private static void fails(byte[] body, String parameters, String message) {
        assertThatThrownBy(() -> Reading.of(body, parameters)).hasMessageContaining(message);
    }

    @Test
    void ofAFewBytesNotTooManyCome() {
        String message = "more than 500 bytes come of each of its bytes, as of an archive that is made to fill memory"
                + " (raise limits.ratio if the source is to be trusted with that)";
        byte[] bomb = spaces(17 * MIB);

        fails(Packed.zip(file("a.json", bomb)), "", "Cannot read ZIP: " + message);
        fails(Packed.gz(bomb), "", "Cannot read gzip: " + message);
        fails(Packed.bz2(bomb), "", "Cannot read bzip2: " + message);
        fails(Packed.xz(bomb), "", "Cannot read xz: " + message);
        fails(Packed.zst(bomb), "", "Cannot read Zstandard: " + message);
        fails(Packed.sevenZ("", file("a.json", bomb)), "", "Cannot read 7z: " + message);
    }

    @Test
    void filesThatArePassedOverCountToo() {
        byte[] bomb = spaces(17 * MIB);

        fails(
                Packed.gz(Packed.tar(file("a.json", "{}"), file("b.bin", bomb))),
                "include: ['*.json']",
                "Cannot read gzip: more than 500 bytes come of each");
        fails(
                Packed.sevenZ("", file("a.json", "{}"), file("b.bin", bomb)),
                "include: ['*.json']",
                "Cannot read 7z: more than 500 bytes come of each");
    }

    @Test
    void notTooManyBytesComeOfABody() {
        byte[] body = Packed.zip(file("a.json", "{\"a\": 123456789}"), file("b.json", "{\"a\": 123456789}"));

        assertThat(Reading.of(body, "limits: {bytes: 400}")).hasSize(2);
        fails(
                Packed.gz(Packed.utf8("{\"a\": 12345}")),
                "limits: {bytes: 11}",
                "more than 11 bytes come of it (raise limits.bytes");
        fails(body, "limits: {bytes: 100}", "it has more than 100 bytes (raise limits.bytes");
    }

    @Test
    void archivesInAnArchiveCountForIt() {
        byte[] inner = Packed.gz(spaces(400));
        byte[] outer = Packed.tar(file("1.gz", inner), file("2.gz", inner), file("3.gz", inner));
        String nested = "{type: CustomDecoder, class_name: weir.parsers.ArchiveDecoder, decoder: {type: CustomDecoder,"
                + " class_name: weir.parsers.ArchiveDecoder, decoder: {type: JsonlDecoder}}, limits: {bytes: ";

        assertThat(Reading.documents(bound(nested + "1300}}"), new ByteArrayInputStream(outer)))
                .isEmpty();
        assertThatThrownBy(() -> Reading.documents(bound(nested + "1100}}"), new ByteArrayInputStream(outer)))
                .hasMessageContaining(
                        "Cannot read file '3.gz' of the tar archive: Cannot read gzip: more than 1100 bytes");
    }

    private static dev.weir.spi.record.Decoder bound(String yaml) {
        return dev.weir.testkit.scope.Components.bind(dev.weir.spi.record.Decoder.class, yaml);
    }

    @Test
    void anArchiveHasNotTooManyFiles() {
        Packed.Entry[] files =
                IntStream.range(0, 12).mapToObj(i -> file(i + ".json", "{}")).toArray(Packed.Entry[]::new);

        for (byte[] body : List.of(Packed.zip(files), Packed.tar(files), Packed.sevenZ("", files))) {
            assertThat(Reading.of(body, "limits: {files: 12}")).hasSize(12);
            fails(body, "limits: {files: 11}", "it has more than 11 files (raise limits.files");
        }
    }

    @Test
    void aDirectoryThatIsLargerThanItsFilesCanNeedIsNotHeld() {
        Packed.Entry[] files = IntStream.range(0, 6000)
                .mapToObj(i -> file("a".repeat(60) + i, ""))
                .toArray(Packed.Entry[]::new);

        fails(Packed.zip(files), "limits: {files: 10}", "its directory has more than 267264 bytes (raise limits.files");
    }

    @Test
    void packedFormsStandInEachOtherOnlySoDeep() {
        byte[] body = Packed.utf8("{\"a\":1}");
        for (int i = 0; i < 5; i++) {
            body = Packed.gz(body);
        }

        assertThat(Reading.of(body, "")).containsExactly("{\"a\":1}");
        fails(Packed.gz(body), "", "Cannot read gzip: it stands in more than 4 other packed forms (raise limits.depth");
        fails(Packed.gz(Packed.tar()), "limits: {depth: 1}", "Cannot read tar: it stands in more than 0 other packed");
    }

    @Test
    void filesThatLieOverEachOtherAreRefused() {
        byte[] body = Packed.zip(file("a.json", "{\"a\":1}"), file("b.json", "{\"a\":2}"));
        ByteBuffer overlapping = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
        int directory = overlapping.getInt(body.length - 22 + 16);
        int second = directory + 46 + "a.json".length();
        overlapping.putInt(second + 42, 0);

        fails(
                body,
                "",
                "Cannot read ZIP: file 'b.json' lies over another one, as in an archive that is made to fill memory (ask");
    }

    @Test
    void aFormatMayNotAskForTooMuchMemory() {
        byte[] xz = Packed.written(out -> {
            LZMA2Options options = new LZMA2Options();
            options.setDictSize(64 * MIB);
            try (OutputStream packed = new XZOutputStream(out, options)) {
                packed.write(Packed.utf8("{}"));
            }
        });
        byte[] zst = Packed.written(out -> {
            try (OutputStream packed = new ZstdOutputStream(out).setLong(26)) {
                packed.write(Packed.utf8("{}"));
            }
        });
        String message = "to unpack it takes more memory than allowed (raise limits.memory if the source";

        assertThat(Reading.of(xz, "")).containsExactly("{}");
        assertThat(Reading.of(zst, "")).containsExactly("{}");
        fails(xz, "limits: {memory: 33554432}", "Cannot read xz: " + message);
        fails(zst, "limits: {memory: 33554432}", "Cannot read Zstandard: " + message);
    }

    @Test
    void aLongHeaderOfATarArchiveIsNotHeld() {
        byte[] body = Packed.gz(Packed.written(out -> {
            try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
                Packed.put(tar, new TarArchiveEntry("././@LongLink", (byte) 'L'), new byte[2 * MIB]);
                Packed.put(tar, new TarArchiveEntry("a.json"), Packed.utf8("{}"));
            }
        }));

        fails(body, "", "Cannot read tar: the header of a file has more than 524288 bytes (no other reader");
    }

    @Test
    void manyFilesGoThroughLittleMemory() {
        String lines = ("{\"text\":\"" + "0123456789".repeat(100) + "\"}\n").repeat(2_000);
        byte[] archive = Packed.tar(file("a.jsonl", lines));
        byte[] entry = Arrays.copyOf(archive, 512 + (lines.length() + 511) / 512 * 512);

        long records = count(Reading.decoder("JsonlDecoder", ""), repeated(entry, 100, new byte[1024]));

        assertThat(records).isEqualTo(200_000);
    }

    private static long count(dev.weir.spi.record.Decoder decoder, InputStream body) {
        long count = 0;
        var response = dev.weir.testkit.scope.TestResponse.of(200, body);
        try (var reader = decoder.open(response, new dev.weir.testkit.scope.TestRuntime().scope())) {
            while (reader.nextDocument()) {
                count++;
            }
        }
        return count;
    }

    private static InputStream repeated(byte[] part, int times, byte[] end) {
        Enumeration<InputStream> parts = new Enumeration<>() {
            private int given;

            @Override
            public boolean hasMoreElements() {
                return given <= times;
            }

            @Override
            public InputStream nextElement() {
                return new ByteArrayInputStream(given++ < times ? part : end);
            }
        };
        return new SequenceInputStream(parts);
    }
}
