package dev.weir.parsers.spreadsheet.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads workbooks of which one part is any bytes: the first byte says which, the others are the part, so that they need not be packed.
 * {@code .ci/fuzz spreadsheets/SpreadsheetPart} makes new inputs.
 */
class SpreadsheetPartFuzzTest {

    private static final List<PackedPart> PARTS = List.of(
            new PackedPart("banner.xlsx", "xl/worksheets/sheet1.xml"),
            new PackedPart("texts.xlsx", "xl/sharedStrings.xml"),
            new PackedPart("dates.xlsx", "xl/styles.xml"),
            new PackedPart("several.xlsx", "xl/workbook.xml"),
            new PackedPart("several.xlsx", "xl/_rels/workbook.xml.rels"),
            new PackedPart("report.ods", "content.xml"),
            new PackedPart("report.xlsb", "xl/workbook.bin"),
            new PackedPart("report.xlsb", "xl/worksheets/sheet1.bin"),
            new PackedPart("report.xlsb", "xl/styles.bin"),
            new PackedPart("report.xlsb", "xl/sharedStrings.bin"));

    static Stream<byte[]> seeds() {
        return IntStream.range(0, PARTS.size())
                .boxed()
                .flatMap(i -> Mutations.of(PARTS.get(i).content(), 40).map(content -> numbered(i, content)));
    }

    private static byte[] numbered(int part, byte[] content) {
        byte[] input = new byte[content.length + 1];
        input[0] = (byte) part;
        System.arraycopy(content, 0, input, 1, content.length);
        return input;
    }

    @MethodSource("seeds")
    @FuzzTest
    void everyPartIsReadOrRefused(byte[] input) {
        if (input.length > 0) {
            PackedPart part = PARTS.get((input[0] & 0xFF) % PARTS.size());
            Outcome.check(part.replaced(Arrays.copyOfRange(input, 1, input.length)));
        }
    }
}
