package dev.weir.conformance.cases;

import static dev.weir.conformance.cases.RecordedCase.row;
import static dev.weir.conformance.cases.RecordedCase.rows;

import dev.weir.conformance.Answer;
import dev.weir.conformance.Program;
import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Runs what was recorded, and tells what the program did otherwise than the reference. */
final class Judge {

    private static final JacksonJson JSON = new JacksonJson();

    private final CaseApi api;
    private final Path folder;

    /** @param folder where files of the runs are written */
    Judge(CaseApi api, Path folder) {
        this.api = api;
        this.folder = folder;
    }

    /** What was otherwise in a run; nothing if it passes. */
    List<String> problems(RecordedCase recorded, RecordedRun run) throws IOException {
        Exchanges exchanges = new Exchanges(run.exchanges(), run.strict());
        api.serve(exchanges);
        Leftovers leftovers = Leftovers.before();
        Answer answer = Program.run(words(recorded, run, written(recorded)));
        List<String> problems = new ArrayList<>(exchanges.problems());
        compareOutcome(run, answer, problems);
        if (run.command().equals("read")) {
            compareRead(run, answer, problems);
        } else {
            compareAnswer(run, answer, problems);
        }
        problems.addAll(leftovers.now());
        return problems;
    }

    /** The manifest of a case in a folder of its own, beside its files. */
    private Path written(RecordedCase recorded) throws IOException {
        Path connector = Files.createDirectories(folder.resolve(recorded.name()));
        for (Map.Entry<String, String> file : recorded.files().entrySet()) {
            Path target = connector.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
        return Files.writeString(connector.resolve("manifest.yaml"), recorded.manifest());
    }

    private Object[] words(RecordedCase recorded, RecordedRun run, Path manifest) throws IOException {
        List<Object> words = new ArrayList<>(List.of(run.command()));
        words.addAll(List.of("--manifest", manifest));
        for (Map.Entry<String, Object> file : run.files().entrySet()) {
            Path written = folder.resolve(file.getKey() + ".json");
            words.addAll(List.of("--" + file.getKey(), Files.writeString(written, JSON.write(file.getValue()))));
        }
        words.addAll(List.of("--as-of", recorded.asOf(), "--no-wait"));
        if (!run.compat().isEmpty()) {
            words.addAll(List.of("--compat", run.compat()));
        }
        return words.toArray();
    }

    private static void compareOutcome(RecordedRun run, Answer answer, List<String> problems) {
        boolean errors = run.command().equals("read") && !answer.errors().isEmpty();
        boolean failed = answer.code() != 0 || errors;
        if (failed != run.failed()) {
            problems.add((failed ? "failure" : "success") + " instead of " + (run.failed() ? "failure" : "success")
                    + ": " + answer.err().strip());
        }
    }

    private static void compareRead(RecordedRun run, Answer answer, List<String> problems) throws IOException {
        boolean named = !run.records().isEmpty() && run.records().get(0).containsKey("stream");
        List<Object> records = new ArrayList<>();
        for (Row record : answer.messages("RECORD")) {
            Row kept = new Row();
            if (named) {
                kept.put("stream", record.get("stream"));
            }
            kept.put("data", record.get("data"));
            if (record.get("file_reference") instanceof Row reference) {
                kept.put("file", file(reference));
            }
            records.add(kept);
        }
        problems.addAll(Difference.ofMultisets("record", run.records(), records));
        problems.addAll(Difference.of("state", states(run.states()), states(answer.finalStates())));
    }

    /** The file of a record: not where it is, but its name and content. */
    private static Row file(Row reference) throws IOException {
        Row file = Row.of("path", reference.get("source_file_relative_path"));
        file.put("size", reference.get("file_size_bytes"));
        file.put("text", Files.readString(Path.of(String.valueOf(reference.get("staging_file_url")))));
        return file;
    }

    private static Map<String, @Nullable Object> states(List<Row> messages) {
        Map<String, @Nullable Object> states = new TreeMap<>();
        for (Row message : messages) {
            if (message.get("stream") instanceof Row stream) {
                Object name = row(stream.get("stream_descriptor")).get("name");
                states.put(String.valueOf(name), Difference.unordered(stream.get("stream_state")));
            }
        }
        return states;
    }

    private static void compareAnswer(RecordedRun run, Answer answer, List<String> problems) {
        String type = switch (run.command()) {
            case "check" -> "CONNECTION_STATUS";
            case "discover" -> "CATALOG";
            default -> "SPEC";
        };
        Row given = answer.messages(type).stream().findFirst().orElse(new Row());
        Row wanted = run.answer() instanceof Row recorded ? recorded : new Row();
        switch (run.command()) {
            case "check" -> problems.addAll(Difference.of("check", wanted.get("status"), given.get("status")));
            case "discover" -> problems.addAll(Difference.of("catalog", streams(wanted), streams(given)));
            default -> problems.addAll(Difference.of("spec", wanted, given));
        }
    }

    private static Map<String, Object> streams(Row catalog) {
        Map<String, Object> streams = new LinkedHashMap<>();
        rows(catalog.get("streams")).forEach(stream -> streams.put(String.valueOf(stream.get("name")), stream));
        return streams;
    }
}
