package dev.weir.conformance;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sync of a connector that was recorded, and what has to come of it.
 *
 * @param recordings the folder of its recording: {@code exchanges}, or {@code failures} where one answer is not what it should be
 */
record RecordedSync(String connector, String recordings, String name) {

    private static final JacksonJson JSON = new JacksonJson();
    private static final String RECORDS = ".jsonl";

    static RecordedSync first(String connector) {
        return new RecordedSync(connector, "exchanges", "1-first-sync");
    }

    static RecordedSync second(String connector) {
        return new RecordedSync(connector, "exchanges", "2-second-sync");
    }

    /** The syncs of all connectors in which something fails. */
    static Stream<RecordedSync> failures() {
        return Project.connectors().stream()
                .flatMap(connector -> names(connector).map(name -> new RecordedSync(connector, "failures", name)));
    }

    private static Stream<String> names(String connector) {
        String[] files = Project.connector(connector, "failures").toFile().list();
        return files == null
                ? Stream.empty()
                : Stream.of(files).map(file -> file.replace(".json", "")).sorted();
    }

    Path manifest() {
        return Project.connector(connector, "manifest.yaml");
    }

    Path exchanges() {
        return Project.connector(connector, recordings, name + ".json");
    }

    /** The texts of all recorded answers. */
    List<String> answers() throws IOException {
        Row recording = (Row) JSON.parse(Files.readString(exchanges()));
        return ((List<?>) recording.get("exchanges"))
                .stream()
                        .map(exchange -> (Row) ((Row) exchange).get("response"))
                        .map(response -> (Row) response.get("body"))
                        .map(body -> String.valueOf(body.get("text")))
                        .toList();
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
