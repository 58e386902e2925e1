package dev.weir.parsers.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.failure.ConnectorException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;

/** Files that are made to do harm. */
class HostileSpreadsheetTest {

    private static final String ROWS = "<row><c t=\"str\"><v>A</v></c></row><row><c><v>1</v></c></row>";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final byte[] SPACES = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);

    private static AbstractThrowableAssert<?, ? extends Throwable> refused(byte[] body) {
        return assertThatThrownBy(() -> Reading.all(Reading.decoder(""), body)).isInstanceOf(ConnectorException.class);
    }

    @Test
    void readsASheetWithoutReferences() {
        assertThat(Reading.all(Reading.decoder(""), XlsxBytes.ofRows(ROWS).packed()))
                .containsExactly("{A=1}");
    }

    @Test
    void refusesABombOfASheet() {
        byte[] body = XlsxBytes.ofRows("")
                .with(SHEET, out -> {
                    out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
                    for (int i = 0; i < 100; i++) {
                        out.write(SPACES);
                    }
                })
                .packed();

        refused(body)
                .hasMessage("Cannot read XLSX: a part of it is more than 200 times larger than it is packed (raise"
                        + " limits.ratio if the source is to be trusted with that)");
    }

    @Test
    void refusesABombOfSharedTexts() {
        byte[] body = XlsxBytes.ofRows("<row><c t=\"s\"><v>0</v></c></row>")
                .with("xl/sharedStrings.xml", out -> {
                    out.write("<sst><si><t>".getBytes(StandardCharsets.UTF_8));
                    for (int i = 0; i < 100; i++) {
                        out.write(SPACES);
                    }
                })
                .packed();

        refused(body)
                .hasMessage("Cannot read XLSX: xl/sharedStrings.xml has a text, an attribute or a comment of more than"
                        + " 8388608 bytes (raise limits.cell_characters if the source is to be trusted with that)");
    }

    @Test
    void refusesEntitiesOfFiles() {
        byte[] body = XlsxBytes.ofRows(ROWS)
                .with(
                        SHEET,
                        "<!DOCTYPE a [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                                + XlsxBytes.sheet("<row><c t=\"str\"><v>&f;</v></c></row>"))
                .packed();

        refused(body)
                .hasMessage(
                        "Cannot read XLSX: " + SHEET + " has a document type or an entity (the source sent something"
                                + " else than it announced, or broke off)");
    }

    @Test
    void refusesEntitiesThatGrow() {
        byte[] body = XlsxBytes.ofRows(ROWS)
                .with(
                        "xl/workbook.xml",
                        "<!DOCTYPE a [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><workbook>&b;</workbook>")
                .packed();

        refused(body).hasMessageContaining("has a document type or an entity");
    }

    @Test
    void refusesAnAttributeWithoutEnd() {
        byte[] body = XlsxBytes.ofRows("")
                .with(SHEET, out -> {
                    out.write("<worksheet a=\"".getBytes(StandardCharsets.UTF_8));
                    for (int i = 0; i < 15; i++) {
                        out.write(SPACES);
                    }
                })
                .packed();

        refused(body).hasMessageContaining(SHEET + " has a text, an attribute or a comment of more than 8388608 bytes");
    }

    @Test
    void refusesNamesWithoutEnd() {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            names.append("<a").append(i).append("/>");
        }

        refused(XlsxBytes.ofRows(names.toString()).packed())
                .hasMessageContaining(SHEET + " has more than 10000 different names");
    }

    @Test
    void refusesElementsInsideOfElementsWithoutEnd() {
        refused(XlsxBytes.ofRows("<row>" + "<a>".repeat(2000)).packed())
                .hasMessageContaining(SHEET + " has elements that are nested more than 1000 deep");
    }

    @Test
    void refusesCellsFarToTheRight() {
        refused(XlsxBytes.ofRows("<row><c r=\"ZZZZZZZ1\"><v>1</v></c></row>").packed())
                .hasMessage("Cannot read XLSX: it has more than 16384 columns (raise limits.columns if the source is to"
                        + " be trusted with that)");
    }

    @Test
    void refusesRowsThatGoBack() {
        refused(XlsxBytes.ofRows("<row r=\"5\"/><row r=\"4\"/>").packed())
                .hasMessageContaining("row 4 stands below row 5");
    }

    @Test
    void countsRowsThatAreLeftOut() {
        String rows = "<row r=\"1\"><c t=\"str\"><v>A</v></c></row><row r=\"2147483647\"><c><v>1</v></c></row>";

        assertThatThrownBy(() -> Reading.all(
                        Reading.decoder("until_empty_rows: 0\n"),
                        XlsxBytes.ofRows(rows).packed()))
                .hasMessageContaining("it has more than 10000000 rows");
    }

    @Test
    void countsCellsThatMergedRangesFillAgainAndAgain() {
        String merged = "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(1000);
        byte[] body = XlsxBytes.ofRows(ROWS)
                .with(
                        SHEET,
                        "<worksheet><sheetData>" + ROWS + "</sheetData><mergeCells>" + merged
                                + "</mergeCells></worksheet>")
                .packed();

        assertThatThrownBy(() -> Reading.all(Reading.decoder("limits: {cells: 1000000}\n"), body))
                .hasMessageContaining("it has more than 1000000 cells");
    }

    @Test
    void refusesTextsThatAreNotThere() {
        refused(XlsxBytes.ofRows("<row><c t=\"s\"><v>7</v></c></row>").packed())
                .hasMessageContaining("a cell refers to text 7, but there are 0");
    }

    @Test
    void refusesNumbersThatAreNone() {
        refused(XlsxBytes.ofRows("<row><c><v>1d</v></c></row>").packed())
                .hasMessageContaining("cell A1 of sheet 'S' holds no number");
    }

    @Test
    void refusesABrokenChecksum() {
        byte[] body = Reading.file("report.xlsb");
        int end = body.length - 22;
        int directory = (body[end + 16] & 0xFF) | (body[end + 17] & 0xFF) << 8;
        for (int at = directory; at < end; at++) {
            if (body[at] == 'P' && body[at + 1] == 'K' && body[at + 2] == 1) {
                body[at + 16] ^= 1;
            }
        }

        refused(body).hasMessageContaining("checksum");
    }

    @Test
    void refusesSheetsOutsideOfTheFile() {
        String workbook = "<Relationships><Relationship Id=\"s1\" Type=\"http://x/worksheet\""
                + " Target=\"https://evil.example.com/sheet.xml\" TargetMode=\"External\"/></Relationships>";

        refused(XlsxBytes.ofRows(ROWS)
                        .with("xl/_rels/workbook.xml.rels", workbook)
                        .packed())
                .hasMessageContaining("sheet 'S' lies outside of the file");
    }

    @Test
    void refusesWorkbooksWithAPassword() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[8]), "EncryptedPackage");
            container.writeFilesystem(body);
        }

        refused(body.toByteArray())
                .hasMessage("Cannot read XLS: it is protected by a password (let the source send it without)");
    }

    @Test
    void refusesADirectoryThatIsTooLong() {
        byte[] body = XlsxBytes.ofRows(ROWS).packed();
        int end = body.length - 22;
        body[end + 15] = 0x7F;

        refused(body).hasMessageContaining("the directory of the archive is too long");
    }
}
