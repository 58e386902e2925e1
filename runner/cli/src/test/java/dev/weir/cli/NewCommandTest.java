package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewCommandTest {

    private static final Path SOURCES = Path.of("../authoring/src/test/resources/dev/weir/authoring/scaffold");
    private static final String NOTHING_WRONG = "1 file: nothing is wrong\n";

    private final Shell shell = new Shell();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"offset", "page", "cursor", "oauth", "substream", "incremental", "report-job", "csv-report"})
    void eachTemplateIsValidAndReads(String template) throws IOException {
        String made = folder.resolve("my-shop").toString();

        assertThat(shell.run("new", made, "--template", template))
                .as(shell.err())
                .isZero();
        assertThat(shell.out())
                .startsWith("made " + made + " from the template " + template
                        + ": manifest.yaml, README.md, config.json, .gitignore, .weir.yaml\nstreams: ");
        assertThat(shell.run("validate", "--strict", made)).isZero();
        assertThat(shell.out()).isEqualTo(NOTHING_WRONG);
        assertThat(Files.readString(Path.of(made, "README.md")))
                .startsWith("# My shop\n")
                .contains("weir try manifest.yaml ");
        assertThat(reads(made, template))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(recording(template, "jsonl")));
    }

    /** The records that a connector reads from the recording of its template. */
    private Stream<String> reads(String made, String template) throws IOException {
        String catalog = Files.writeString(
                        folder.resolve("catalog.json"), Files.readString(recording(template, "catalog.json")))
                .toString();
        int code = shell.run(
                "read",
                "--manifest",
                made + "/manifest.yaml",
                "--catalog",
                catalog,
                "--replay",
                recording(template, "json").toString());
        assertThat(code).as(shell.err()).isZero();
        return shell.lines().stream()
                .filter(line -> line.startsWith("{\"type\":\"RECORD\""))
                .map(line -> line.replaceFirst(
                        "\\{\"type\":\"RECORD\",\"record\":\\{\"stream\":\"(\\w+)\",\"data\":(.*),\"emitted_at\":\\d+}}",
                        "$1 $2"));
    }

    private static Path recording(String template, String extension) {
        return Path.of("src/test/resources/dev/weir/cli/templates", template + "." + extension);
    }

    @ParameterizedTest
    @CsvSource({
        "--from-curl, orders.curl, 4 cURL commands",
        "--from-har, session.har, a recorded session with app.example.com",
        "--from-openapi, shop.openapi.yaml, an OpenAPI description",
        "--from-openapi, pets.swagger.json, a Swagger description"
    })
    void whatItMakesIsValid(String option, String file, String origin) throws IOException {
        String made = folder.resolve("made").toString();

        assertThat(shell.run("new", made, option, SOURCES.resolve(file).toString()))
                .as(shell.err())
                .isZero();
        assertThat(shell.out())
                .startsWith("made " + made + " from " + origin + ": ")
                .doesNotContain("not-real");
        assertThat(shell.run("validate", "--strict", made)).isZero();
        assertThat(shell.out()).isEqualTo(NOTHING_WRONG);
        for (String written : new String[] {"manifest.yaml", "README.md", "config.json", ".gitignore", ".weir.yaml"}) {
            assertThat(Files.readString(Path.of(made, written)))
                    .doesNotContain("not-real")
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--from-curl | curl -u not-real-1: https://api.example.com/orders",
                "--from-openapi | {openapi: 3.0.0, servers: [{url: 'https://api.example.com'}], paths: {'/{api_token}/orders': {get: {parameters: [{name: X-API-Key, in: header, required: true}, {name: api_token, in: query, required: true}, {name: key, in: query, required: true}], responses: {200: {content: {application/json: {schema: {type: array, items: {properties: {id: {type: string}}}}}}}}}}}}"
            })
    void keepsCredentialsSecretWhereverTheyAreGiven(String option, String text) {
        String made = folder.resolve("made").toString();

        assertThat(shell.runWithInput(text, "new", made, option, "-"))
                .as(shell.err())
                .isZero();
        assertThat(shell.run("validate", "--strict", made)).isZero();
        assertThat(shell.out()).isEqualTo(NOTHING_WRONG);
    }

    @Test
    void readsCommandsOfStandardInput() {
        String made = folder.resolve("made").toString();

        assertThat(shell.runWithInput(
                        "curl https://api.example.com/a?api_key=abc-not-real", "new", made, "--from-curl", "-"))
                .isZero();
        assertThat(shell.out()).contains("excused in the manifest:\n", "  secret-in-url: ", "next:\n");
    }

    @Test
    void leavesAFolderAloneThatIsNotEmpty() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "mine");

        assertThat(shell.run("new", folder.toString())).isEqualTo(1);
        assertThat(shell.err())
                .isEqualTo("Cannot make a connector in " + folder
                        + ": it is not empty (name another folder, or empty it)\n");
        assertThat(file).hasContent("mine");
    }

    @Test
    void writesNothingIfItFails() throws IOException {
        Path made = folder.resolve("made");

        assertThat(shell.runWithInput(
                        "curl -F a=b https://api.example.com", "new", made.toString(), "--from-curl", "-"))
                .isEqualTo(1);
        assertThat(shell.err()).startsWith("Cannot make a stream of a command with -F: ");
        assertThat(shell.runWithInput("\u0000{", "new", made.toString(), "--from-openapi", "-"))
                .isEqualTo(1);
        assertThat(shell.run(
                        "new",
                        made.toString(),
                        "--from-har",
                        folder.resolve("none.har").toString()))
                .isEqualTo(1);
        assertThat(shell.err()).endsWith("none.har: there is no such file (check the path)\n");
        try (Stream<Path> inside = Files.list(folder)) {
            assertThat(inside).isEmpty();
        }
    }

    @Test
    void listsTemplatesAndOperations() {
        assertThat(shell.run("new", "--list")).isZero();
        assertThat(shell.lines())
                .hasSize(8)
                .first()
                .isEqualTo("offset       a bearer token, pages by offset and limit");
        assertThat(shell.run(
                        "new",
                        "--list-operations",
                        "--from-openapi",
                        SOURCES.resolve("pets.swagger.json").toString()))
                .isZero();
        assertThat(shell.lines()).containsExactly("records  listPets  GET /pets");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new | FOLDER is missing",
                "new a --template page --from-har x | only one of --template, --from-curl, --from-har and --from-openapi can be given",
                "new a --operation x | --operation and --list-operations need --from-openapi",
                "new a --host x | --host needs --from-har"
            })
    void saysWhatIsWrongWithACommandLine(String line, String reason) {
        assertThat(shell.run(line.split(" "))).isEqualTo(2);
        assertThat(shell.err()).isEqualTo("Cannot run weir new: " + reason + " (see weir new --help)\n");
    }
}
