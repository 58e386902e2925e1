package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorCommandsTest {

    private static final String SUPPORT_DESK = "../../connector-manifests/support-desk";

    private final Shell shell = new Shell();

    @TempDir
    Path folder;

    @Test
    void printsTheSchemaOfEitherDraft() {
        assertThat(shell.run("schema")).isZero();
        assertThat(shell.out()).startsWith("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",");
        assertThat(shell.run("schema", "--draft", "07")).isZero();
        assertThat(shell.out())
                .startsWith("{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",")
                .contains("\"weir.parsers.UnpivotExtractor\"");
    }

    @Test
    void readsAFileAFolderAndStandardInput() throws IOException {
        String text = Files.readString(Path.of(SUPPORT_DESK, "manifest.yaml"));

        assertThat(shell.run("inspect", SUPPORT_DESK)).isZero();
        assertThat(shell.lines().get(0))
                .isEqualTo("DeclarativeSource (" + Path.of(SUPPORT_DESK, "manifest.yaml") + ":1)");
        assertThat(shell.run("docs", SUPPORT_DESK + "/manifest.yaml")).isZero();
        assertThat(shell.lines().get(0)).isEqualTo("# Support desk");
        assertThat(shell.runWithInput(text, "inspect", "-", "--stream", "agents"))
                .isZero();
        assertThat(shell.lines().get(0)).startsWith("DeclarativeStream agents ((standard input):");
    }

    @Test
    void showsAllProblemsOfAManifest() throws IOException {
        Path file = Files.writeString(folder.resolve("m.yaml"), "version: 6.60.0\ncheck: {type: ChekStream}\n");

        for (String command : new String[] {"inspect", "docs"}) {
            assertThat(shell.run(command, file.toString())).isEqualTo(1);
            assertThat(shell.err())
                    .contains(file + ":2:15: Cannot create connection checker: unknown type 'ChekStream'")
                    .contains("Cannot create source: it has neither streams nor dynamic_streams");
            assertThat(shell.out()).isEmpty();
        }
        assertThat(shell.run("docs", folder.resolve("none.yaml").toString())).isEqualTo(1);
        assertThat(shell.err()).contains("there is no such file");
    }

    @Test
    void comparesAsMuchAsIsAllowed() throws IOException {
        String old = Files.readString(Path.of(SUPPORT_DESK, "manifest.yaml"));
        Path minor = Files.writeString(
                folder.resolve("minor.yaml"), old.replace("subject: {", "title: {type: string}\n          subject: {"));

        assertThat(shell.runWithInput(old, "diff", "-", minor.toString())).isZero();
        assertThat(shell.lines())
                .containsExactly(
                        "minor  stream tickets: field title (string) is added  (" + minor + ":134)",
                        "version to count up: minor");
        assertThat(shell.runWithInput(old, "diff", "-", minor.toString(), "--max", "minor"))
                .isZero();
        assertThat(shell.runWithInput(old, "diff", "-", minor.toString(), "--max", "patch"))
                .isEqualTo(1);
        assertThat(shell.runWithInput(old, "diff", "-", minor.toString(), "--format", "json"))
                .isZero();
        assertThat(shell.out()).startsWith("{\n  \"demanded\": \"minor\",");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schema --draft 04 | --draft knows no '04', only 2020-12, 07",
                "inspect m.yaml --format xml | --format knows no 'xml', only text, json",
                "inspect m.yaml --resolved --format json | --resolved prints YAML, so that --format means nothing",
                "inspect | FILE is missing",
                "diff a.yaml | NEW is missing",
                "diff - - | only one of the manifests can come from standard input",
                "diff a.yaml b.yaml --max major | --max knows no 'major', only none, patch, minor"
            })
    void saysWhatIsWrongWithACommandLine(String line, String reason) {
        String[] words = line.split(" ");

        assertThat(shell.run(words)).isEqualTo(2);
        assertThat(shell.err())
                .isEqualTo("Cannot run weir " + words[0] + ": " + reason + " (see weir " + words[0] + " --help)\n");
    }
}
