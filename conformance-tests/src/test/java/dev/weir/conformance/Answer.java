package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a command answered.
 *
 * @param code the exit code
 * @param out  standard output, line by line
 * @param err  standard error
 */
public record Answer(int code, List<String> out, String err) {

    private static final JacksonJson JSON = new JacksonJson();

    /** The answer to the only command of a {@code --serve}. */
    static Answer served(int end, String out, String err) {
        assertThat(end).as(err).isZero();
        List<String> lines = out.lines().toList();
        Row done = (Row) JSON.parse(lines.get(lines.size() - 1));
        assertThat(done).containsOnlyKeys("__done__");
        return new Answer(((Long) done.get("__done__")).intValue(), lines.subList(0, lines.size() - 1), err);
    }

    /** All messages of the protocol, parsed. */
    public List<Row> messages() {
        return out.stream().map(line -> (Row) JSON.parse(line)).toList();
    }

    /** What the messages of one type hold. */
    public List<Row> messages(String type) {
        String key = type.equals("CONNECTION_STATUS") ? "connectionStatus" : type.toLowerCase(Locale.ROOT);
        return messages().stream()
                .filter(message -> type.equals(message.get("type")))
                .map(message -> (Row) message.get(key))
                .toList();
    }

    /** The records of a stream, in order. */
    List<Row> records(String stream) {
        return messages("RECORD").stream()
                .filter(record -> stream.equals(record.get("stream")))
                .map(record -> (Row) record.get("data"))
                .toList();
    }

    /** All states of a stream, in order. */
    List<Row> states(String stream) {
        return messages("STATE").stream()
                .map(state -> (Row) state.get("stream"))
                .filter(state -> stream.equals(at(state, "stream_descriptor", "name")))
                .map(state -> (Row) state.get("stream_state"))
                .toList();
    }

    /** The last state of each stream, as a state file holds it. */
    public List<Row> finalStates() {
        Map<Object, Row> last = new LinkedHashMap<>();
        for (Row state : messages("STATE")) {
            Row stream = (Row) state.get("stream");
            last.put(at(stream, "stream_descriptor", "name"), stream);
        }
        return last.values().stream()
                .map(stream -> Row.of(Map.of("type", "STREAM", "stream", stream)))
                .toList();
    }

    /** The errors that were traced. */
    public List<Row> errors() {
        return messages("TRACE").stream()
                .filter(trace -> "ERROR".equals(trace.get("type")))
                .map(trace -> (Row) trace.get("error"))
                .toList();
    }

    /** The statuses of a stream, in order. */
    List<Object> statuses(String stream) {
        List<Object> statuses = new ArrayList<>();
        for (Row trace : messages("TRACE")) {
            if (trace.get("stream_status") instanceof Row status
                    && stream.equals(at(status, "stream_descriptor", "name"))) {
                statuses.add(status.get("status"));
            }
        }
        return statuses;
    }

    /** All that was written. */
    String everything() {
        return String.join("\n", out) + "\n" + err;
    }

    private static Object at(Row row, String outer, String inner) {
        return ((Row) row.get(outer)).get(inner);
    }
}
