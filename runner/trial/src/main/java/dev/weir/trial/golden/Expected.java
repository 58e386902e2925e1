package dev.weir.trial.golden;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.read.Json;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The golden files of a sync: {@code <stream>.jsonl} with its records, and {@code state.json} with the last states.
 *
 * @param folder where they are
 */
public record Expected(Path folder) {

    private static final Json JSON = new JacksonJson();
    private static final String RECORDS = ".jsonl";

    /** The streams of which something is expected, by name. */
    public List<String> streams() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(RECORDS))
                    .map(file -> file.substring(0, file.length() - RECORDS.length()))
                    .map(FileNames::stream)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(folder, e.getMessage(), e);
        }
    }

    /** The records of a stream. */
    public List<Row> records(String stream) {
        Path file = file(stream);
        List<Row> records = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                records.add(object(JSON.parse(lines.get(i)), file, "line " + (i + 1) + " is no object"));
            }
            return records;
        } catch (IOException | ConnectorException e) {
            throw unreadable(file, e.getMessage(), e);
        }
    }

    private Path file(String stream) {
        return folder.resolve(FileNames.file(stream) + RECORDS);
    }

    /** The last states, as Airbyte's messages write them. */
    public List<Row> states() {
        Path file = folder.resolve("state.json");
        try {
            List<Row> states = new ArrayList<>();
            if (JSON.parse(Files.readString(file)) instanceof List<?> list) {
                list.forEach(state -> states.add(object(state, file, "a state is no object")));
                return states;
            }
            throw unreadable(file, "it is no list of states", null);
        } catch (IOException e) {
            throw unreadable(file, e.getMessage(), e);
        }
    }

    /** The last state of each stream. */
    public Map<String, Row> statesByStream() {
        Map<String, Row> states = new LinkedHashMap<>();
        for (Row state : states()) {
            if (state.get("stream") instanceof Row stream
                    && stream.get("stream_descriptor") instanceof Row descriptor
                    && stream.get("stream_state") instanceof Row value) {
                states.put(String.valueOf(descriptor.get("name")), value);
            }
        }
        return states;
    }

    /** The text of the file of a stream's records. */
    public static String recordsText(List<Row> records) {
        StringBuilder text = new StringBuilder();
        records.forEach(record -> text.append(GoldenText.line(record)).append('\n'));
        return text.toString();
    }

    /** The text of the file of states. */
    public static String statesText(Map<String, Row> states) {
        List<Row> messages = new ArrayList<>();
        states.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(state -> {
            Row stream = Row.of("stream_descriptor", Row.of("name", state.getKey()));
            stream.put("stream_state", state.getValue());
            Row message = Row.of("type", "STREAM");
            message.put("stream", stream);
            messages.add(message);
        });
        return GoldenText.document(messages);
    }

    /** The names and texts of the files that hold what came of a sync. */
    public static Map<String, String> files(Map<String, List<Row>> records, Map<String, Row> states) {
        Map<String, String> files = new LinkedHashMap<>();
        records.forEach((stream, rows) -> files.put(FileNames.file(stream) + RECORDS, recordsText(rows)));
        files.put("state.json", statesText(states));
        return files;
    }

    private static Row object(@Nullable Object value, Path file, String otherwise) {
        if (value instanceof Row row) {
            return row;
        }
        throw unreadable(file, otherwise, null);
    }

    private static ConnectorException unreadable(Path file, @Nullable String reason, @Nullable Exception cause) {
        return new ConnectorException(
                FailureType.CONFIG,
                "Cannot read what is expected in " + file + ": " + reason + " (weir test --update renews it)",
                cause);
    }
}
