package dev.weir.trial.golden;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.Request;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found of a recorded sync.
 *
 * @param problems what went wrong with the sync as a whole
 * @param remarks  what somebody may want to know
 * @param actual   what came of it
 */
public record SyncCheck(
        RecordedSync sync, List<StreamCheck> streams, List<String> problems, List<String> remarks, Rerun actual) {

    public SyncCheck {
        streams = List.copyOf(streams);
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    /** Compares what came of a sync with what is expected. */
    static SyncCheck of(RecordedSync sync, Rerun actual, boolean strict) {
        Expected expected = sync.expected();
        List<StreamCheck> streams = new ArrayList<>();
        Map<String, Row> states = expected.statesByStream();
        for (String stream : expected.streams()) {
            streams.add(check(stream, expected, states, actual, sync.fails()));
        }
        List<String> problems = new ArrayList<>();
        states.keySet().stream()
                .filter(stream -> !expected.streams().contains(stream))
                .forEach(stream ->
                        problems.add("state.json has stream '" + stream + "', of which no records are expected"));
        if (sync.fails() && actual.failures().isEmpty()) {
            problems.add("a stream has to fail, as one answer is not what it should be, and none does");
        }
        actual.unanswered().stream()
                .filter(message -> !isTold(message, streams))
                .forEach(message -> problems.add("asked for, and not recorded: " + message));
        List<String> unused =
                actual.unused().stream().map(SyncCheck::unused).distinct().toList();
        if (strict) {
            problems.addAll(unused);
        }
        return new SyncCheck(sync, streams, problems, strict ? List.of() : unused, actual);
    }

    /** Whether a stream failed by it, which says so. */
    private static boolean isTold(String message, List<StreamCheck> streams) {
        return streams.stream()
                .flatMap(stream -> stream.differences().stream())
                .anyMatch(difference -> difference.contains(message));
    }

    /** A recorded request holds no secret, so that its query can be shown, which tells one page from another. */
    private static String unused(Request request) {
        return "recorded, and not asked for: " + request.method() + " " + request.url();
    }

    private static StreamCheck check(
            String stream, Expected expected, Map<String, Row> states, Rerun actual, boolean mayFail) {
        List<String> differences = new ArrayList<>();
        ConnectorException failure = actual.failures().get(stream);
        if (failure != null && !mayFail) {
            differences.add("failed: " + failure.getMessage());
        }
        List<Row> records = actual.records().getOrDefault(stream, List.of());
        differences.addAll(RecordDifferences.of(
                expected.records(stream), records, actual.infos().get(stream)));
        ValueDifferences.of(
                        asObject(states.get(stream)), asObject(actual.states().get(stream)))
                .forEach(text -> differences.add("state, " + text));
        return new StreamCheck(stream, records.size(), differences);
    }

    private static Row asObject(@Nullable Row state) {
        return state == null ? new Row() : state;
    }

    /** Whether everything is as expected. */
    public boolean isGood() {
        return problems.isEmpty() && streams.stream().allMatch(StreamCheck::isGood);
    }

    /** The golden files that hold what came of it. */
    Map<String, String> renewed() {
        Map<String, List<Row>> records = new LinkedHashMap<>();
        for (StreamCheck stream : streams) {
            records.put(stream.stream(), actual.records().getOrDefault(stream.stream(), List.of()));
        }
        return Expected.files(records, actual.states());
    }
}
