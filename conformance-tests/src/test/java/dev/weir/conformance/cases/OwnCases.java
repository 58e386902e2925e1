package dev.weir.conformance.cases;

import static dev.weir.conformance.cases.RecordedCase.row;
import static dev.weir.conformance.cases.RecordedCase.rows;

import dev.weir.conformance.Project;
import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The cases of this project: folders with a manifest and what {@code conformance-tests/record} wrote beside it. */
public final class OwnCases {

    /** Where they are. */
    static final Path FOLDER = Project.ROOT.resolve("conformance-tests/cases");

    private static final String RECORDED = "recorded.json";
    private static final JacksonJson JSON = new JacksonJson();

    private OwnCases() {}

    /** The folders of all cases, in the order of their names. */
    static List<Path> all(Path folder) {
        try (Stream<Path> cases = Files.list(folder)) {
            return cases.filter(found -> Files.exists(found.resolve(RECORDED)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In how many cases each component type is at work. */
    public static Map<String, Long> casesByType() {
        Map<String, Long> count = new LinkedHashMap<>();
        for (Path folder : all(FOLDER)) {
            TreeSet<String> types = new TreeSet<>();
            read(folder).runs().forEach(run -> types.addAll(run.types()));
            types.forEach(type -> count.merge(type, 1L, Long::sum));
        }
        return count;
    }

    /** The manifests of all cases. */
    public static List<String> manifests() {
        return all(FOLDER).stream().map(folder -> read(folder).manifest()).toList();
    }

    static RecordedCase read(Path folder) {
        try {
            Row recorded = row(JSON.parse(Files.readString(folder.resolve(RECORDED))));
            return new RecordedCase(
                    folder.getFileName().toString(),
                    String.valueOf(recorded.get("as_of")),
                    Files.readString(folder.resolve("manifest.yaml")),
                    files(folder),
                    rows(recorded.get("runs")).stream().map(OwnCases::run).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files in the folders of a case: those of the connector. */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (Stream<Path> files = Files.find(folder, 9, (file, facts) -> facts.isRegularFile())) {
            for (Path file :
                    files.filter(file -> !file.getParent().equals(folder)).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    private static RecordedRun run(Row run) {
        Map<String, Object> files = new LinkedHashMap<>();
        for (String file : List.of("config", "catalog", "state")) {
            if (run.get(file) != null) {
                files.put(file, run.get(file));
            }
        }
        Row outcome = row(run.get("outcome"));
        return new RecordedRun(
                String.valueOf(run.get("name")),
                String.valueOf(run.get("command")),
                files,
                run.get("compat") instanceof String words ? words : "",
                rows(run.get("exchanges")),
                true,
                "failure".equals(outcome.get("status")),
                outcome.get("failure_type"),
                run.get("answer"),
                rows(run.get("records")),
                rows(run.get("states")),
                new TreeSet<>(((List<?>) run.get("types"))
                        .stream().map(String::valueOf).toList()));
    }
}
