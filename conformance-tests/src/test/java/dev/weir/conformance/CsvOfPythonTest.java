package dev.weir.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What Python's {@code csv} module writes, in whatever dialect, is read back as that module reads it. */
class CsvOfPythonTest {

    private static final JacksonJson JSON = new JacksonJson();
    private static final int CASES = 600;
    private static final int SEED = 7;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyDialectIsReadBack() throws IOException, InterruptedException {
        List<Row> cases = written();
        assertThat(cases).hasSize(CASES);
        assertThat(cases).extracting(given -> given.get("escape")).contains("\\", "^", null);
        assertThat(cases).extracting(given -> given.get("quote")).contains("", "\"", "'");
        return cases.stream()
                .map(given -> DynamicTest.dynamicTest(
                        title(given), () -> assertThat(read(given)).isEqualTo(given.get("rows"))));
    }

    private static String title(Row given) {
        Row shown = given.copy();
        shown.remove("rows");
        return JSON.write(shown);
    }

    private List<Row> written() throws IOException, InterruptedException {
        Path script = Path.of("src/test/python/write_csv.py").toAbsolutePath();
        Process python = new ProcessBuilder(
                        "python3", script.toString(), folder.toString(), String.valueOf(CASES), String.valueOf(SEED))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Row> cases = new ArrayList<>();
        try (var out = python.inputReader(UTF_8)) {
            out.lines().forEach(line -> cases.add((Row) JSON.parse(line)));
        }
        assertThat(python.waitFor()).as(script.toString()).isZero();
        return cases;
    }

    private List<List<Object>> read(Row given) throws IOException {
        byte[] body = Files.readAllBytes(folder.resolve(String.valueOf(given.get("file"))));
        List<List<Object>> rows = new ArrayList<>();
        try (DocumentReader documents =
                decoder(given).open(TestResponse.of(200, new ByteArrayInputStream(body)), new TestRuntime().scope())) {
            while (documents.nextDocument()) {
                rows.add(List.copyOf(((Row) documents.read()).values()));
            }
        }
        return rows;
    }

    /** A decoder of the dialect, without a header and without any meaning of its own for texts. */
    private static Decoder decoder(Row given) {
        int columns = ((List<?>) ((List<?>) given.get("rows")).get(0)).size();
        Row decoder = Row.of("type", "CustomDecoder");
        decoder.put("class_name", "weir.parsers.DelimitedReportDecoder");
        decoder.put("header_rows", 0L);
        decoder.put("null_tokens", List.of());
        decoder.put("trim_empty_rows", false);
        decoder.put("delimiter", given.get("delimiter"));
        decoder.put("quote", given.get("quote"));
        decoder.put("encoding", given.get("encoding"));
        if (given.get("escape") != null) {
            decoder.put("escape", given.get("escape"));
        }
        List<Object> names = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            names.add("c" + i);
        }
        decoder.put("names", names);
        return Components.bind(Decoder.class, JSON.write(decoder));
    }
}
