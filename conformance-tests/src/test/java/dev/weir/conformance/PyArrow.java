package dev.weir.conformance;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads lakes with PyArrow, by src/test/python/read_lake.py in the virtual environment of venv.sh. */
final class PyArrow {

    private static final String SCRIPT = "read_lake.py";
    private static final JacksonJson JSON = new JacksonJson();

    /** All streams of a folder, by "source/stream". */
    Map<String, StreamTable> read(Path folder) throws IOException, InterruptedException {
        return tables(Python.run(SCRIPT, folder.toString()));
    }

    /** All streams below bucket and prefix, by "source/stream". */
    Map<String, StreamTable> read(S3Emulator s3, String place) throws IOException, InterruptedException {
        return tables(Python.run(s3.credentials(), SCRIPT, place, s3.endpoint().toString()));
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
}
