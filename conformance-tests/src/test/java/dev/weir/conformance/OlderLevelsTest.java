package dev.weir.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Manifests of older language levels make the requests, records and states of their present spelling, and each older name is a warning.
 * The warnings stand beside the manifests; {@code -Dlanguage.write=true} writes them anew.
 */
class OlderLevelsTest {

    private static final Path MANIFESTS = Path.of("src/test/resources/levels");
    private static final List<String> STREAMS =
            List.of("accounts", "orders", "events", "days", "whole", "files", "exports");

    @TempDir
    Path folder;

    /** What a manifest came to. */
    private record Outcome(List<String> requests, List<Row> records, List<Row> states, List<String> warnings) {}

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "0.28", "0.29", "0.46", "1", "2", "3", "4", "5", "6"})
    void runsAsItsPresentSpelling(String level) throws IOException {
        Outcome older = read(level + "-older");
        Outcome present = read(level + "-present");

        assertThat(present.warnings()).isEmpty();
        assertThat(present.requests()).isNotEmpty();
        assertThat(older.requests()).isEqualTo(present.requests());
        assertThat(older.records()).isNotEmpty().containsExactlyInAnyOrderElementsOf(present.records());
        assertThat(older.states()).containsExactlyInAnyOrderElementsOf(present.states());
        assertWarnings(level, older.warnings());
    }

    private static void assertWarnings(String level, List<String> warnings) throws IOException {
        Path golden = MANIFESTS.resolve(level + "-warnings.txt");
        String found = warnings.stream().map(line -> line + "\n").collect(Collectors.joining());
        if (Boolean.getBoolean("language.write")) {
            Files.writeString(golden, found);
        }
        assertThat(golden).content().isEqualTo(found);
    }

    private Outcome read(String name) throws IOException {
        Path manifest = Files.copy(MANIFESTS.resolve(name + ".yaml"), folder.resolve(name + ".yaml"));
        for (String stream : List.of("accounts", "orders", "whole")) {
            Files.writeString(folder.resolve(stream + ".json"), "{\"type\": \"object\", \"properties\": {}}");
        }
        LevelsApi answers = new LevelsApi();
        try (ShopApi api = new ShopApi(answers)) {
            Answer answer = Program.run(
                    "read",
                    "--manifest",
                    manifest,
                    "--config",
                    config(api.url()),
                    "--catalog",
                    catalog(manifest),
                    "--state",
                    state(),
                    "--as-of",
                    "2025-06-15T00:00:00Z",
                    "--no-wait");
            assertThat(answer.code()).as(answer.everything()).isZero();
            assertThat(answer.everything()).doesNotContain(Shop.SECRET);
            List<Row> records = answer.messages("RECORD");
            records.forEach(record -> record.remove("emitted_at"));
            return new Outcome(answers.requests(), records, answer.finalStates(), warnings(answer, manifest));
        }
    }

    /** Warnings without the path of the manifest. */
    private static List<String> warnings(Answer answer, Path manifest) {
        return answer.messages("LOG").stream()
                .map(log -> String.valueOf(log.get("message")))
                .filter(message -> message.contains("warning: "))
                .map(message -> message.replace(manifest + ":", ""))
                .toList();
    }

    private Path config(String url) throws IOException {
        String text = "{\"url\": \"%s\", \"api_key\": \"%s\"}".formatted(url, Shop.SECRET);
        return Files.writeString(folder.resolve("config.json"), text);
    }

    private Path catalog(Path manifest) throws IOException {
        String text = Files.readString(manifest);
        List<String> streams = new ArrayList<>();
        for (String stream : STREAMS) {
            if (text.contains("name: " + stream + "\n")) {
                boolean incremental =
                        Stream.of("days", "events").anyMatch(stream::equals) && !text.contains("login_url");
                streams.add("""
                        {"stream": {"name": "%s", "json_schema": {}, "supported_sync_modes": ["incremental"]},
                         "sync_mode": "%s", "destination_sync_mode": "append"}
                        """.formatted(stream, incremental ? "incremental" : "full_refresh"));
            }
        }
        String all = "{\"streams\": [" + String.join(",", streams) + "]}";
        return Files.writeString(folder.resolve("catalog.json"), all);
    }

    private Path state() throws IOException {
        return Files.writeString(folder.resolve("state.json"), """
                [{"type": "STREAM",
                  "stream": {"stream_descriptor": {"name": "days"}, "stream_state": {"day": "2025-06-13"}}}]
                """);
    }
}
