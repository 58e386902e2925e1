package dev.weir.testkit.replay;

import dev.weir.engine.ReadLimits;
import dev.weir.engine.http.Transport;
import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.Json;
import dev.weir.spi.value.Row;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Answers requests from recordings, without network. A request fits a recorded one if method, host, path, query (decoded,
 * in any order) and body (JSON by structure, forms as maps) are equal. Equal requests get their recorded answers one after
 * the other, and the last one from then on; where they differ in headers only, one whose headers agree. Safe for
 * concurrent use; nothing is left open.
 *
 * <p>A recording is a JSON file:
 *
 * <pre>
 * {"config": {…}, "as_of": "2025-06-15T12:00:00Z",
 *  "exchanges": [{"request": {"method": "GET", "url": "https://…", "headers": {…}, "body": {}},
 *                 "response": {"status": 200, "headers": {…}, "body": {"text": "…"}}}]}
 * </pre>
 *
 * {@code "limits": {"pages": 5, "slices": 5, "records": 100}} says that no more was read. A body is {@code {}}, {@code {"text": …}} or {@code {"base64": …}}; bodies of answers stand there decompressed.
 */
public final class RecordedExchanges implements Transport {

    private final Json json = new JacksonJson();
    private final Recording first;
    private final Map<RequestKey, RecordedAnswers> answers = new LinkedHashMap<>();
    private final List<String> unanswered = new CopyOnWriteArrayList<>();

    private RecordedExchanges(List<Recording> recordings) {
        first = recordings.get(0);
        for (Recording recording : recordings) {
            recording.exchanges().forEach(this::add);
        }
    }

    private void add(Exchange exchange) {
        RequestKey key = RequestKey.of(exchange.request(), json);
        answers.computeIfAbsent(key, absent -> new RecordedAnswers()).add(exchange);
    }

    /**
     * Reads one recording, or all {@code *.json} files of a folder in the order of their names.
     *
     * @throws ConnectorException of type {@code CONFIG} if there is none, or one is not a recording
     */
    public static RecordedExchanges load(Path fileOrFolder) {
        return new RecordedExchanges(RecordingFiles.load(fileOrFolder, new JacksonJson()));
    }

    /** The configuration that was recorded with; of a folder, that of the first file. */
    public Row config() {
        return first.config().copy();
    }

    /** What the manifest saw as now when it was recorded; of a folder, in the first file. */
    public Instant asOf() {
        return first.asOf();
    }

    /** How much was read at most when it was recorded; of a folder, by the first file. */
    public ReadLimits limits() {
        return first.limits();
    }

    /** The recorded requests that nobody sent so far, in the order of the recording. */
    public List<Request> unused() {
        return answers.values().stream().flatMap(known -> known.left().stream()).toList();
    }

    /** What was asked for and is not recorded, in the words of the failure. */
    public List<String> unanswered() {
        return List.copyOf(unanswered);
    }

    /**
     * The recorded answer.
     *
     * @throws ConnectorException if nothing fitting was recorded; names the nearest request and what differs
     */
    @Override
    public Response exchange(Request request, Timeouts timeouts) {
        RequestKey key = RequestKey.of(request, json);
        RecordedAnswers known = answers.get(key);
        if (known == null) {
            ConnectorException unknown = unknown(request, key);
            unanswered.add(String.valueOf(unknown.getMessage()));
            throw unknown;
        }
        return new RecordedResponse(request, known.next(request.headers()), json);
    }

    private ConnectorException unknown(Request request, RequestKey key) {
        String message = "Cannot replay " + request + ": no recorded exchange fits (" + nearest(key) + ")";
        return new ConnectorException(FailureType.SOURCE_PERMANENT, message);
    }

    private String nearest(RequestKey key) {
        RequestKey nearest = null;
        int least = Integer.MAX_VALUE;
        for (RequestKey candidate : answers.keySet()) {
            int distance = key.distanceTo(candidate);
            if (distance < least) {
                nearest = candidate;
                least = distance;
            }
        }
        if (nearest == null) {
            return "the recording is empty";
        }
        return "nearest: " + nearest + "; differs in " + String.join(", ", key.differencesFrom(nearest));
    }

    @Override
    public void close() {}
}
