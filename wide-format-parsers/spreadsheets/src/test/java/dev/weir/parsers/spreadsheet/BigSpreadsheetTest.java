package dev.weir.parsers.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.record.Decoder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs in the little memory that surefire is given in the POM. */
@Tag("little-memory")
class BigSpreadsheetTest {

    private static final int ROWS = 100_000;

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsMoreSharedTextsThanAreKeptInMemory() {
        String padding = "x".repeat(1000);
        byte[] body = XlsxBytes.ofRows("")
                .with("xl/worksheets/sheet1.xml", out -> {
                    write(out, "<worksheet><sheetData><row><c t=\"str\"><v>A</v></c></row>");
                    for (int i = ROWS - 1; i >= 0; i--) {
                        write(out, "<row><c t=\"s\"><v>" + i + "</v></c></row>");
                    }
                    write(out, "</sheetData></worksheet>");
                })
                .with("xl/sharedStrings.xml", out -> {
                    write(out, "<sst>");
                    for (int i = 0; i < ROWS; i++) {
                        write(out, "<si><t>" + i + padding + "</t></si>");
                    }
                    write(out, "</sst>");
                })
                .packed();
        Decoder decoder = Reading.decoder(
                "preamble: {skip_lines: " + (ROWS - 1) + "}\nlimits: {ratio: 1000}\nheader_rows: 0\nnames: [a]\n");

        List<String> last = Reading.all(decoder, body);

        assertThat(last).containsExactly("{a=1" + padding + "}", "{a=0" + padding + "}");
    }

    @Test
    void readsRowAfterRow() {
        byte[] body = XlsxBytes.ofRows("")
                .with("xl/worksheets/sheet1.xml", out -> {
                    write(out, "<worksheet><sheetData><row><c t=\"str\"><v>A</v></c></row>");
                    String row = "<row>" + "<c><v>1234.5</v></c>".repeat(10) + "</row>";
                    for (int i = 0; i < ROWS; i++) {
                        write(out, row);
                    }
                    write(out, "</sheetData></worksheet>");
                })
                .packed();

        long count = Reading.count(Reading.decoder("ragged: truncate\nlimits: {ratio: 1000}\n"), body);

        assertThat(count).isEqualTo(ROWS);
    }
}
