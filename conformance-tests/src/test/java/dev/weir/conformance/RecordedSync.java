package dev.weir.conformance;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.value.Row;
import dev.weir.trial.golden.Expected;
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
        return expected().streams();
    }

    List<Row> records(String stream) throws IOException {
        return expected().records(stream);
    }

    List<Row> states() throws IOException {
        return expected().states();
    }

    private Expected expected() {
        return new Expected(Project.connector(connector, "expected", name));
    }
}
