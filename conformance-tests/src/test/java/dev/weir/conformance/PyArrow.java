package dev.weir.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads lakes with PyArrow, by src/test/python/read_lake.py in the virtual environment of venv.sh. */
final class PyArrow {

    private static final JacksonJson JSON = new JacksonJson();

    private final String python;

    PyArrow() throws IOException, InterruptedException {
        python = run(Map.of(), Path.of("venv.sh").toAbsolutePath().toString()).get(0);
    }

    /** All streams of a folder, by "source/stream". */
    Map<String, StreamTable> read(Path folder) throws IOException, InterruptedException {
        return tables(run(Map.of(), python, script(), folder.toString()));
    }

    /** All streams below bucket and prefix, by "source/stream". */
    Map<String, StreamTable> read(S3Emulator s3, String place) throws IOException, InterruptedException {
        return tables(
                run(s3.credentials(), python, script(), place, s3.endpoint().toString()));
    }

    private static String script() {
        return Path.of("src/test/python/read_lake.py").toAbsolutePath().toString();
    }

    private static Map<String, StreamTable> tables(List<String> lines) {
        Map<String, StreamTable> tables = new LinkedHashMap<>();
        for (String line : lines) {
            Row stream = (Row) JSON.parse(line);
            List<String> types = ((List<?>) stream.get("types"))
                    .stream().map(String::valueOf).toList();
            List<Row> rows =
                    ((List<?>) stream.get("rows")).stream().map(Row.class::cast).toList();
            tables.put(stream.get("source") + "/" + stream.get("stream"), new StreamTable(types, rows));
        }
        return tables;
    }

    private static List<String> run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        Process process = builder.start();
        List<String> lines = new ArrayList<>();
        try (var out = process.inputReader(UTF_8)) {
            out.lines().forEach(lines::add);
        }
        assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
        return lines;
    }
}
