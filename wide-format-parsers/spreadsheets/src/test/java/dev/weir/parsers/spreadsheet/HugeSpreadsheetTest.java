package dev.weir.parsers.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.read.DocumentReader;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Reads workbooks of as many megabytes of XML as {@code huge.megabytes} says, in the memory that the JVM is given, for instance
 *
 * <pre>
 * ./mvnw -pl wide-format-parsers/spreadsheets -am -DskipChecks test -Dtest=HugeSpreadsheetTest \
 *     -Dsurefire.failIfNoSpecifiedTests=false -Dhuge.megabytes=600 -DargLine=-Xmx256m
 * </pre>
 */
@EnabledIfSystemProperty(named = "huge.megabytes", matches = "\\d+")
class HugeSpreadsheetTest {

    private static final int COLUMNS = 20;
    private static final long MEGABYTE = 1 << 20;

    private long rows;

    @ParameterizedTest
    @ValueSource(ints = {Deflater.NO_COMPRESSION, Deflater.BEST_SPEED})
    void isReadRowByRow(int level, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("huge.xlsx");
        long xml = Long.getLong("huge.megabytes") * MEGABYTE;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            XlsxBytes.ofRows("")
                    .with("xl/worksheets/sheet1.xml", part -> writeSheet(part, xml))
                    .writeTo(out, level);
        }

        long start = System.nanoTime();
        long count = count(file);
        double seconds = (System.nanoTime() - start) / 1e9;

        assertThat(count).isEqualTo(rows);
        System.out.printf(
                "%d MB of XML in a file of %d MB: %,d rows of %d cells in %.1f s, in a heap of %d MB at most%n",
                xml / MEGABYTE,
                Files.size(file) / MEGABYTE,
                rows,
                COLUMNS,
                seconds,
                Runtime.getRuntime().maxMemory() / MEGABYTE);
    }

    private void writeSheet(OutputStream out, long bytes) throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        StringBuilder text = new StringBuilder("<worksheet><sheetData><row>");
        for (int i = 0; i < COLUMNS; i++) {
            text.append("<c t=\"str\"><v>Column ").append(i).append("</v></c>");
        }
        text.append("</row>");
        rows = 0;
        for (long written = 0; written < bytes; rows++) {
            text.append("<row>");
            for (int i = 0; i < COLUMNS; i++) {
                text.append("<c><v>")
                        .append(random.nextLong(1_000_000_000L))
                        .append('.')
                        .append(random.nextInt(1, 10_000))
                        .append("</v></c>");
            }
            byte[] row = text.append("</row>").toString().getBytes(StandardCharsets.UTF_8);
            out.write(row);
            written += row.length;
            text.setLength(0);
        }
        out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
    }

    private static long count(Path file) throws IOException {
        long count = 0;
        try (InputStream body = new BufferedInputStream(Files.newInputStream(file));
                DocumentReader reader = Reading.decoder("limits: {ratio: 1000}\n")
                        .open(TestResponse.of(200, body), new TestRuntime().scope())) {
            while (reader.nextDocument()) {
                assertThat(String.valueOf(reader.read())).startsWith("{Column 0=");
                count++;
            }
        }
        return count;
    }
}
