package dev.weir.conformance;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A sync of a connector that was recorded, and what the reference engine made of it. */
record RecordedSync(String connector, String name) {

    private static final JacksonJson JSON = new JacksonJson();
    private static final String RECORDS = ".jsonl";

    static RecordedSync first(String connector) {
        return new RecordedSync(connector, "1-first-sync");
    }

    static RecordedSync second(String connector) {
        return new RecordedSync(connector, "2-second-sync");
    }

    Path manifest() {
        return Project.connector(connector, "manifest.yaml");
    }

    Path exchanges() {
        return Project.connector(connector, "exchanges", name + ".json");
    }

    List<String> streams() throws IOException {
        try (Stream<Path> files = Files.list(expected(""))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(RECORDS))
                    .map(file -> file.substring(0, file.length() - RECORDS.length()))
                    .sorted()
                    .toList();
        }
    }

    List<Row> records(String stream) throws IOException {
        return Files.readAllLines(expected(stream + RECORDS)).stream()
                .map(line -> (Row) JSON.parse(line))
                .toList();
    }

    List<Row> states() throws IOException {
        List<?> states = (List<?>) JSON.parse(Files.readString(expected("state.json")));
        return states.stream().map(Row.class::cast).toList();
    }

    private Path expected(String file) {
        return Project.connector(connector, "expected", name, file);
    }
}
