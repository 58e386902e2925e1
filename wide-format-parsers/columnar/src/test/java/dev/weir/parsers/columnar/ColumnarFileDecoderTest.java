package dev.weir.parsers.columnar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.read.DocumentReader;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnarFileDecoderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"snappy", "gzip", "zstd", "lz4", "brotli", "pages-1.0", "pages-2.0", "encodings", "lengths"})
    void everyCompressionAndEncodingOfParquetGivesTheSame(String name) {
        List<String> plain = Files.rows(Files.seed("none.parquet"), "");

        assertThat(plain).hasSize(60);
        assertThat(Files.rows(Files.seed(name + ".parquet"), "")).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"deflate", "bzip2", "xz", "snappy", "zstandard"})
    void everyCompressionOfAvroGivesTheSame(String name) {
        assertThat(Files.rows(Files.seed(name + ".avro"), "")).isEqualTo(Files.rows(Files.seed("null.avro"), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lz4.arrow", "zstd.arrow"})
    void everyCompressionOfArrowGivesTheSame(String name) {
        assertThat(Files.rows(Files.seed(name), "")).isEqualTo(Files.rows(Files.seed("types.arrows"), ""));
    }

    @Test
    void columnsThatAreLeftOutAreNotUnpacked() {
        byte[] file = Files.seed("zstd.arrow");

        assertThat(Files.rows(file, "columns: [int8], limits: {block_bytes: 2500}"))
                .containsExactly("{\"int8\":-128}", "{\"int8\":127}");
        assertThatThrownBy(() -> Files.rows(file, "limits: {block_bytes: 2500}"))
                .hasMessageContaining("block_bytes");
    }

    @Test
    void aRowLimitNeedsNoMoreOfTheFile() {
        byte[] damaged = Files.seed("null.avro");
        Arrays.fill(damaged, damaged.length - 16, damaged.length, (byte) 0);

        assertThat(Files.rows(Files.body("revenue.parquet"), "row_limit: 0")).isEmpty();
        assertThat(Files.rows(Files.body("revenue.arrows"), "row_limit: 2")).hasSize(2);
        assertThatThrownBy(() -> Files.rows(damaged, ""))
                .hasMessageStartingWith("Cannot read Avro: its data are damaged behind row 0");
        assertThatThrownBy(() -> Files.decoder("row_limit: -1"))
                .hasMessageContaining("Cannot read -1 rows: row_limit is negative (leave it out to read all)");
    }

    @Test
    void pagesAreComparedWithTheirCheckSums() {
        byte[] file = Files.seed("pages-1.0.parquet");
        file[60] ^= 1;

        assertThatThrownBy(() -> Files.rows(file, ""))
                .hasMessageStartingWith("Cannot read Parquet: its data are damaged behind row 0")
                .hasRootCauseMessage("a page does not match its check sum");
    }

    @Test
    void streamsWithoutAMarkOfTheirEndAreWholeAndFilesAreNot() {
        byte[] stream = Files.body("revenue.arrows");
        byte[] file = Files.body("revenue.feather");

        assertThat(Files.rows(Arrays.copyOf(stream, stream.length - 8), "")).hasSize(3);
        assertThatThrownBy(() -> Files.rows(Arrays.copyOf(stream, stream.length + 1), ""))
                .hasRootCauseMessage("something follows its end");
        assertThatThrownBy(() -> Files.rows(Arrays.copyOf(file, file.length - 1), ""))
                .hasMessageStartingWith("Cannot read Arrow: it ends in the middle");
    }

    @Test
    void formatsThatAreNotReadAreNamed() {
        byte[] encrypted = Files.body("revenue.parquet");
        encrypted[encrypted.length - 1] = 'E';

        assertThatThrownBy(() -> Files.rows(encrypted, ""))
                .hasMessage("Cannot read Parquet: the file is encrypted (ask the source for one that is not)");
        assertThatThrownBy(() -> Files.rows("FEA1....".getBytes(StandardCharsets.US_ASCII), ""))
                .hasMessageContaining(
                        "not as any of Parquet, Avro and Arrow (it is Feather of version 1, which is not read)");
    }

    @Test
    void bytesMayBeTexts() {
        assertThatThrownBy(() -> Files.rows(Files.body("types.parquet"), "columns: [bytes], binary: utf8"))
                .hasMessageStartingWith("Cannot read Parquet: a text is not UTF-8");
        assertThat(Files.rows(Files.body("types.parquet"), "columns: [fixed], binary: utf8"))
                .containsExactly("{\"fixed\":\"abc\"}", "{\"fixed\":\"def\"}");
    }

    @Test
    void temporaryFilesVanish() throws IOException {
        List<Path> before = kept();
        byte[] file = Files.body("revenue.parquet");

        try (DocumentReader reader = Files.decoder("")
                .open(TestResponse.of(200, new ByteArrayInputStream(file)), new TestRuntime().scope())) {
            assertThat(reader.nextDocument()).isTrue();
        }
        assertThatThrownBy(() -> Files.rows(Files.body("truncated.parquet"), ""))
                .isNotNull();

        assertThat(kept()).isEqualTo(before);
    }

    private static List<Path> kept() throws IOException {
        try (Stream<Path> files = java.nio.file.Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("weir-"))
                    .sorted()
                    .toList();
        }
    }
}
