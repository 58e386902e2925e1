package dev.weir.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.resolution.ParameterPrecedence;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.SequenceNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestsTest {

    private static final String TEXT = """
            version: 6.0.0
            check: {stream_names: [a]}
            streams:
              - name: a
                $parameters: {max_retries: 3, other: x}
                requester: {$ref: "#/definitions/requester"}
            definitions:
              requester:
                url: https://api.example.test
            """;

    @TempDir
    private Path folder;

    @Test
    void loadsAndResolvesAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("manifest.yaml"), "\uFEFF" + TEXT);

        ParsedManifest parsed = Manifests.load(file);
        Manifest manifest = parsed.resolve(TestDescriptors.small());

        assertThat(parsed.root().entry("type")).isNull();
        assertThat(manifest.warnings()).isEmpty();
        assertThat(manifest.root().text("type")).isEqualTo("DeclarativeSource");
        assertThat(requester(manifest).plain())
                .isEqualTo(Map.of(
                        "url", "https://api.example.test",
                        "type", "HttpRequester",
                        "max_retries", 3L,
                        "other", "x",
                        "$parameters", Map.of("max_retries", 3L, "other", "x")));
    }

    @Test
    void keepsThePlacesOfDefinitionsAndMarksWhatParametersFilled() {
        Manifest manifest = Manifests.parse(TEXT, "m.yaml").resolve(TestDescriptors.small());

        MappingNode requester = requester(manifest);
        assertThat(requester.position()).isEqualTo(new Position("m.yaml", 9, 5));
        assertThat(requester.keyPosition("max_retries")).isEqualTo(new Position("m.yaml", 5, 19));
        assertThat(requester.entries())
                .filteredOn(entry -> entry.fromParameters())
                .extracting(entry -> entry.key())
                .containsExactly("max_retries", "other");
    }

    @Test
    void saysWhyAFileCannotBeRead() throws IOException {
        Path missing = folder.resolve("missing.yaml");
        Path large = folder.resolve("large.yaml");
        Files.write(large, new byte[16_000_001]);

        assertMessage(missing, "Cannot read manifest " + missing + ": there is no such file (check the path)");
        assertMessage(folder, "Cannot read manifest " + folder + ": it is a directory (name the manifest file in it)");
        assertMessage(large, "Cannot read manifest " + large + ": it has more than 16000000 bytes (split it)");
    }

    @Test
    void findsTheByteThatIsNotUtf8() throws IOException {
        Path file = folder.resolve("latin1.yaml");
        Files.write(file, "a: é\nb: ".getBytes(StandardCharsets.UTF_8));
        Files.write(file, new byte[] {(byte) 0xE9, '\n'}, java.nio.file.StandardOpenOption.APPEND);

        assertMessage(
                file, file + ":2:4: Cannot read manifest: the text is not UTF-8 from here on (save the file as UTF-8)");
    }

    @Test
    void refusesTextThatIsNoMapping() {
        assertThatThrownBy(() -> Manifests.parse("", "m.yaml"))
                .hasMessage(
                        "m.yaml:1:1: Cannot read manifest: it is empty (write a mapping with version, check and streams)");
        assertThatThrownBy(() -> Manifests.parse("- a\n", "m.yaml"))
                .hasMessage(
                        "m.yaml:1:1: Cannot read manifest: it is a list (write a mapping with version, check and streams)");
    }

    @Test
    void resolvesAComponentThatTheEngineMade() {
        Node template = Node.of(
                Map.of(
                        "type",
                        "DeclarativeStream",
                        "name",
                        "made",
                        "$parameters",
                        Map.of("url", "parent"),
                        "requester",
                        Map.of("type", "HttpRequester", "$parameters", Map.of("url", "own"))),
                new Position("m.yaml", 7, 3));

        assertThat(made(template, ParameterPrecedence.OWN)).isEqualTo("own");
        assertThat(made(template, ParameterPrecedence.PARENT)).isEqualTo("parent");
    }

    @Test
    void checksAComponentThatTheEngineMade() {
        MappingNode template = (MappingNode) Node.of(Map.of("type", "DeclarativeStream"), new Position("m.yaml", 7, 3));

        assertThatThrownBy(() -> Manifests.resolveComponent(
                        template, "spi.StreamDefinition", TestDescriptors.small(), ParameterPrecedence.PARENT))
                .isInstanceOf(ManifestException.class)
                .hasMessage("m.yaml:7:3: Cannot create DeclarativeStream: name is missing"
                        + " (give a text, in quotes if it looks like something else)\n"
                        + "m.yaml:7:3: Cannot create DeclarativeStream: requester is missing (give a requester)");
    }

    @Test
    void carriesErrorsAndWarningsTogether() {
        ParsedManifest parsed = Manifests.parse(TEXT + "  requester: {x: y}\n", "m.yaml");

        assertThat(parsed.warnings()).extracting(Problem::rule).containsExactly("duplicate-key");
        assertThatThrownBy(() -> parsed.resolve(TestDescriptors.small()))
                .isInstanceOfSatisfying(
                        ManifestException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::rule)
                                .containsExactly("duplicate-key", "missing-parameter", "unknown-field"));
    }

    private static Object made(Node template, ParameterPrecedence precedence) {
        Manifest made = Manifests.resolveComponent(
                (MappingNode) template, "spi.StreamDefinition", TestDescriptors.small(), precedence);
        return ((MappingNode) made.root().get("requester")).text("url");
    }

    private static MappingNode requester(Manifest manifest) {
        List<Node> streams = ((SequenceNode) manifest.root().get("streams")).nodes();
        return (MappingNode) ((MappingNode) streams.get(0)).get("requester");
    }

    private static void assertMessage(Path file, String message) {
        assertThatThrownBy(() -> Manifests.load(file))
                .isInstanceOf(ManifestException.class)
                .hasMessage(message);
    }
}
