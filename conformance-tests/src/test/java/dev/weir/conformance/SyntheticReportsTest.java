package dev.weir.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recordings and expectations that are computed: what is committed is what the generator makes. */
class SyntheticReportsTest {

    private static final List<String> BY_HAND = List.of("manifest.yaml", "README.md");

    @TempDir
    Path folder;

    @Test
    void makesTheRecordingsThatAreThere() throws Exception {
        make();

        Map<String, String> made = files(folder);
        assertThat(made).containsKey("income-access-reports/expected/1-first-sync/player_revenue.jsonl");
        Map<String, String> there = new TreeMap<>();
        for (String connector : Project.connectors()) {
            if (Files.exists(folder.resolve(connector))) {
                files(Project.connector(connector)).forEach((name, text) -> there.put(connector + "/" + name, text));
            }
        }
        there.keySet().removeIf(name -> BY_HAND.contains(name.substring(name.indexOf('/') + 1)));
        assertThat(made).isEqualTo(there);
    }

    private void make() throws IOException, InterruptedException {
        Path generator = Project.connector("synthetic_reports");
        Process process = new ProcessBuilder("python3", "-B", generator.toString(), "--to", folder.toString())
                .redirectErrorStream(true)
                .start();
        try (Stream<String> lines = process.inputReader(UTF_8).lines()) {
            List<String> out = lines.toList();
            assertThat(process.waitFor()).as(String.join("\n", out)).isZero();
        }
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
