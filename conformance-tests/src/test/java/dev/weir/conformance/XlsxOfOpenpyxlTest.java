package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.value.Row;
import dev.weir.testkit.scope.Components;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks that openpyxl writes, by src/test/python/write_xlsx.py, are read as openpyxl itself reads them. */
class XlsxOfOpenpyxlTest {

    private static final JacksonJson JSON = new JacksonJson();
    private static final int CASES = 400;
    private static final int SEED = 11;
    private static final int COLUMNS = 8;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern SECONDS = Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT)?\\d\\d:\\d\\d:\\d\\d");
    private static final Pattern ELAPSED = Pattern.compile("-?PT[-0-9HMS.]+");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyWorkbookIsReadBack() throws IOException, InterruptedException {
        List<Row> cases =
                Python.run("write_xlsx.py", folder.toString(), String.valueOf(CASES), String.valueOf(SEED)).stream()
                        .map(line -> (Row) JSON.parse(line))
                        .toList();
        assertThat(cases).hasSize(CASES);
        return cases.stream()
                .map(given -> DynamicTest.dynamicTest(String.valueOf(given.get("file")), () -> check(given)));
    }

    private void check(Row given) throws IOException {
        byte[] body = Files.readAllBytes(folder.resolve(String.valueOf(given.get("file"))));
        for (Object each : (List<?>) given.get("sheets")) {
            Row sheet = (Row) each;
            assertThat(read(body, String.valueOf(sheet.get("name"))))
                    .as(String.valueOf(sheet.get("name")))
                    .isEqualTo(expected((List<?>) sheet.get("rows")));
        }
    }

    /** The rows as openpyxl reads them, as wide as the decoder's; it leaves out those without a value. */
    private static List<String> expected(List<?> rows) {
        List<String> expected = new ArrayList<>();
        for (Object each : rows) {
            List<Object> row = new ArrayList<>((List<?>) each);
            while (row.size() < COLUMNS) {
                row.add(null);
            }
            if (row.stream().anyMatch(cell -> cell != null)) {
                expected.add(JSON.write(row));
            }
        }
        return expected;
    }

    private static List<String> read(byte[] body, String sheet) {
        List<String> rows = new ArrayList<>();
        try (DocumentReader documents =
                decoder(sheet).open(TestResponse.of(200, new ByteArrayInputStream(body)), new TestRuntime().scope())) {
            while (documents.nextDocument()) {
                List<Object> cells = new ArrayList<>();
                ((Row) documents.read()).values().forEach(cell -> cells.add(asOpenpyxl(cell)));
                rows.add(JSON.write(cells));
            }
        }
        return rows;
    }

    /** Openpyxl has no dates without a time, and tells milliseconds. */
    private static Object asOpenpyxl(Object cell) {
        String text = cell instanceof String given ? given : "";
        if (DATE.matcher(text).matches()) {
            return text + "T00:00:00.000";
        }
        if (SECONDS.matcher(text).matches()) {
            return text + ".000";
        }
        return ELAPSED.matcher(text).matches()
                ? "elapsed:" + Duration.parse(text).toMillis()
                : cell;
    }

    private static Decoder decoder(String sheet) {
        Row decoder = Row.of("type", "CustomDecoder");
        decoder.put("class_name", "weir.parsers.SpreadsheetDecoder");
        decoder.put("sheets", Row.of("name", sheet));
        decoder.put("header_rows", 0L);
        decoder.put("until_empty_rows", 0L);
        decoder.put("merged", "first");
        decoder.put("null_tokens", List.of());
        decoder.put(
                "names",
                Stream.iterate(1, i -> i + 1).limit(COLUMNS).map(i -> "c" + i).toList());
        return Components.bind(Decoder.class, JSON.write(decoder));
    }
}
