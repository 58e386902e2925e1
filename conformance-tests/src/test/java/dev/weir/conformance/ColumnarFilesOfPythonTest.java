package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.value.Row;
import dev.weir.testkit.scope.Components;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What PyArrow and fastavro write, of whatever types, compression and size of pages, is read back with the same values. */
class ColumnarFilesOfPythonTest {

    private static final JacksonJson JSON = new JacksonJson();
    private static final int CASES = 150;
    private static final int SEED = 1;
    private static final int LARGE = 400_000;

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyFileIsReadBack() throws IOException, InterruptedException {
        List<String> written =
                Python.run("write_columnar.py", folder.toString(), String.valueOf(SEED), String.valueOf(CASES));
        assertThat(written).hasSize(3 * CASES);
        Stream<DynamicTest> files = written.stream()
                .map(line -> (Row) JSON.parse(line))
                .map(file -> DynamicTest.dynamicTest(
                        String.valueOf(file.get("file")),
                        () -> assertThat(read(file)).isEqualTo(file.get("rows"))));
        return Stream.concat(
                files,
                Stream.of(DynamicTest.dynamicTest("a row group that is larger than its memory", this::readLarge)));
    }

    private List<Object> read(Row file) throws IOException {
        List<Object> rows = new ArrayList<>();
        try (InputStream body = body(file.get("file"));
                DocumentReader documents = opened("decimals: texts", body)) {
            while (documents.nextDocument()) {
                rows.add(documents.read());
            }
        }
        return rows;
    }

    private void readLarge() throws IOException {
        assertThat(Files.size(folder.resolve("large.parquet"))).isGreaterThan(20_000_000);
        long rows = 0;
        try (InputStream body = body("large.parquet");
                DocumentReader documents = opened("limits: {block_bytes: 1000000}", body)) {
            while (documents.nextDocument()) {
                assertThat(((Row) documents.read()).get("id")).isEqualTo(rows++);
            }
        }
        assertThat(rows).isEqualTo(LARGE);
    }

    private InputStream body(Object name) throws IOException {
        return new BufferedInputStream(Files.newInputStream(folder.resolve(String.valueOf(name))));
    }

    private static DocumentReader opened(String parameters, InputStream body) {
        Decoder decoder = Components.bind(
                Decoder.class,
                "{type: CustomDecoder, class_name: weir.parsers.ColumnarFileDecoder, " + parameters + "}");
        return decoder.open(TestResponse.of(200, body), new TestRuntime().scope());
    }
}
