package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on manifests that take components from artifacts. */
class ComponentArtifactsTest {

    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^ {4}(weir [^\n]*)\n+```text\n(.*?)^```$");
    private static final String MASKS = "com.example:masks:1.0.0";

    @TempDir
    private Path folder;

    private final Shell shell = new Shell();
    private ArtifactRepository repository;
    private Path manifest;

    @BeforeEach
    void publish() throws Exception {
        repository = ArtifactRepository.in(folder);
        manifest = ArtifactRepository.manifest(folder.resolve("orders"), repository.url(), MASKS);
    }

    private int weir(String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--components-dir";
        all[words.length + 1] = folder.resolve("cache").toString();
        return shell.run(all);
    }

    private int lock(Path file) {
        return weir("lock", file.toString());
    }

    private int read(Path file) {
        return weir(
                "read",
                "--manifest",
                file.toString(),
                "--catalog",
                Shell.CATALOG,
                "--replay",
                file.resolveSibling("exchanges.json").toString());
    }

    @Test
    void readsWithTheComponentsThatAreLocked() {
        assertThat(lock(manifest)).as(shell.err()).isZero();

        assertThat(read(manifest)).as(shell.err()).isZero();
        assertThat(shell.out()).contains("\"name\":\"oneone\"");
    }

    @Test
    void oneProcessServesTwoVersionsOfAnArtifact() throws Exception {
        Path newer = ArtifactRepository.manifest(folder.resolve("newer"), repository.url(), "com.example:masks:1.1.0");
        lock(manifest);
        lock(newer);
        StringBuilder input = new StringBuilder();
        for (Path each : List.of(manifest, newer, manifest)) {
            input.append("{\"args\": [\"read\", \"--manifest\", \"")
                    .append(each)
                    .append("\", \"--catalog\", \"")
                    .append(Shell.CATALOG)
                    .append("\", \"--replay\", \"")
                    .append(each.resolveSibling("exchanges.json"))
                    .append("\", \"--components-dir\", \"")
                    .append(folder.resolve("cache"))
                    .append("\"]}\n");
        }

        shell.serve(input.toString());

        List<String> said = shell.lines().stream()
                .filter(line -> line.contains("\"id\":1"))
                .map(line -> line.replaceAll(".*\"name\":\"([a-z]+)\".*", "$1"))
                .toList();
        assertThat(said).as(shell.err() + shell.out()).containsExactly("oneone", "twotwo", "oneone");
    }

    @Test
    void nothingRunsWithoutALock() {
        String message = manifest + ":18:7: Cannot load components of artifacts: there is no "
                + manifest.resolveSibling("weir.lock") + " (write it: weir lock " + manifest + ")";

        assertThat(read(manifest)).isOne();
        assertThat(shell.err()).contains(message);
        assertThat(weir("validate", manifest.toString())).isOne();
        assertThat(shell.out())
                .contains("error[components] Cannot load components of artifacts: there is no ")
                .doesNotContain("unknown class_name");
        for (String command : List.of("inspect", "docs", "schema")) {
            assertThat(shell.run(command, manifest.toString())).as(command).isOne();
            assertThat(shell.err()).contains(message);
        }
    }

    @Test
    void aLockThatDoesNotFitIsToldWithTheDifference() throws Exception {
        lock(manifest);
        Files.writeString(manifest, Files.readString(manifest).replace("masks:1.0.0", "masks:1.1.0"));

        assertThat(weir("lock", manifest.toString(), "--check")).isOne();
        assertThat(shell.err())
                .isEqualTo("Cannot use " + manifest.resolveSibling("weir.lock") + ": it does not fit " + manifest
                        + " (write it: weir lock " + manifest
                        + ")\n- com.example:masks:1.0.0\n+ com.example:masks:1.1.0\n");
        assertThat(read(manifest)).isOne();

        assertThat(lock(manifest)).isZero();
        assertThat(shell.out()).startsWith("- com.example:masks:1.0.0\n+ com.example:masks:1.1.0, with 1 other file\n");
    }

    @Test
    void theValidatorKnowsTheParametersOfTheComponentsOfArtifacts() throws Exception {
        lock(manifest);
        assertThat(weir("validate", manifest.toString())).as(shell.out()).isZero();

        Files.writeString(manifest, Files.readString(manifest).replace("times: 2", "times: often\n        tims: 1"));

        assertThat(weir("validate", manifest.toString())).isOne();
        assertThat(shell.out())
                .contains("[wrong-type] Cannot read times of org.example.Mask: found the text 'often'")
                .contains("[unknown-field]")
                .contains("did you mean times?");
    }

    @Test
    void theSchemaHasTheComponentsOfTheManifest() throws Exception {
        lock(manifest);

        assertThat(weir("schema", manifest.toString())).as(shell.err()).isZero();
        assertThat(shell.out()).contains("org.example.Mask");
        assertThat(shell.run("schema")).isZero();
        assertThat(shell.out()).doesNotContain("org.example.Mask");
    }

    @Test
    void updatesOneArtifactOrSaysThatItIsNotThere() {
        lock(manifest);

        assertThat(weir("lock", manifest.toString(), "--update", "com.example:masks"))
                .isZero();
        assertThat(shell.out()).startsWith("  com.example:masks:1.0.0, with 1 other file\n");
        assertThat(weir("lock", manifest.toString(), "--update", "com.example:none"))
                .isEqualTo(Command.USAGE);
        assertThat(shell.err()).contains("the manifest asks for no 'com.example:none'");
    }

    @Test
    void aManifestStaysAsItIsIfWhatIsAddedCannotBeHad() throws Exception {
        lock(manifest);
        String before = Files.readString(manifest);

        assertThat(weir("components", "add", "com.example:gone:1.0.0", manifest.toString()))
                .isOne();

        assertThat(shell.err()).contains("Cannot lock com.example:gone:1.0.0: ");
        assertThat(Files.readString(manifest)).isEqualTo(before);
    }

    @Test
    void saysWhatIsMissingOrTooMuch() {
        assertThat(weir("components", "look", "a:b")).isEqualTo(Command.USAGE);
        assertThat(shell.err()).contains("there is no 'look', only search, show, versions, add, outdated, verify");
        assertThat(weir("components", "versions", manifest.toString())).isEqualTo(Command.USAGE);
        assertThat(shell.err()).contains("an artifact is missing");
        assertThat(weir("components", "outdated", "a:b")).isEqualTo(Command.USAGE);
        assertThat(shell.err()).contains("a manifest is missing");
        assertThat(weir("components", "show", "a:b", "c:d")).isEqualTo(Command.USAGE);
        assertThat(shell.err()).contains("'c:d' is one word too many");
    }

    @Test
    void commandsPrintWhatThePageSays() throws IOException {
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace("    components:\n      - \"com.example:masks:1.0.0\"\n", "")
                        .replaceAll("(?s)      - type: CustomTransformation.*?times: 2\n", ""));
        Map<String, String> real = Map.of(
                "orders/", folder.resolve("orders") + "/", "https://registry.example.com/releases", repository.url());
        Matcher examples = EXAMPLE.matcher(Files.readString(Path.of("../../docs/components-in-manifests.md")));
        int count = 0;
        while (examples.find()) {
            String command = examples.group(1);
            for (Map.Entry<String, String> each : real.entrySet()) {
                command = command.replace(each.getKey(), each.getValue());
            }

            assertThat(weir(command.substring("weir ".length()).split(" ")))
                    .as(command + shell.err())
                    .isZero();
            String printed = shell.out();
            for (Map.Entry<String, String> each : real.entrySet()) {
                printed = printed.replace(each.getValue(), each.getKey());
            }
            assertThat(printed).as(command).isEqualTo(examples.group(2));
            count++;
        }
        assertThat(count).isEqualTo(9);
    }
}
