package dev.weir.conformance.cases;

import dev.weir.conformance.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The runs in which the program does something else on purpose, with the reason: {@code conformance-tests/explained.yaml}.
 *
 * @param reasons the reason by case and run
 */
record Explained(Map<List<String>, String> reasons) {

    private static final Path FILE = Project.ROOT.resolve("conformance-tests/explained.yaml");

    static Explained read() {
        try {
            Map<List<String>, String> reasons = new LinkedHashMap<>();
            List<?> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(FILE));
            for (Object entry : entries == null ? List.of() : entries) {
                Map<?, ?> given = (Map<?, ?>) entry;
                reasons.put(
                        List.of((String) given.get("case"), (String) given.get("run")), (String) given.get("reason"));
            }
            return new Explained(reasons);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why a run does not pass; empty if it has to. */
    String reason(RecordedCase recorded, RecordedRun run) {
        return reasons.getOrDefault(List.of(recorded.name(), run.name()), "");
    }
}
