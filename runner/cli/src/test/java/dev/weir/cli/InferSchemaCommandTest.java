package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InferSchemaCommandTest {

    private static final String MANIFEST = """
            version: 7.39.1
            check: {type: CheckStream, stream_names: [orders]}
            streams:
              - type: DeclarativeStream
                name: orders # all of them
                primary_key: id
                retriever:
                  type: SimpleRetriever
                  requester: {type: HttpRequester, url: "https://api.example.com/orders"}
                  record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
                schema_loader:
                  type: InlineSchemaLoader
                  schema:
                    type: object
                    properties: {id: {type: integer}, at: {type: string, format: date}, gone: {type: string}}
            """;

    private final Shell shell = new Shell();

    @TempDir
    Path folder;

    @Test
    void printsASchema() throws IOException {
        String file = file("orders.jsonl", "{\"id\": 1}\n{\"id\": 1.5, \"note\": null}\n");

        assertThat(shell.run("infer-schema", file)).isZero();
        assertThat(shell.out()).isEqualTo("""
                $schema: 'http://json-schema.org/draft-07/schema#'
                type: object
                additionalProperties: true
                properties:
                  id:
                    type: [number, 'null']
                  note:
                    type: 'null'
                """);
        assertThat(shell.err()).isEqualTo("note: field note was null in all 1 values: its type is not known\n");
        assertThat(shell.run("infer-schema", file, "--format", "json")).isZero();
        assertThat(shell.out()).startsWith("{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",");
    }

    @Test
    void printsTheSchemasOfAFolderAndOfMessages() throws IOException {
        file("expected/one/orders.jsonl", "{\"id\": 1}\n");
        file("expected/two/lines.jsonl", "{\"id\": \"x\"}\n");

        assertThat(shell.run("infer-schema", folder.resolve("expected").toString()))
                .isZero();
        assertThat(shell.out()).startsWith("orders:\n  $schema: ").contains("\nlines:\n  $schema: ");
        assertThat(shell.runWithInput(
                        "{\"type\":\"RECORD\",\"record\":{\"stream\":\"a\",\"data\":{\"x\":1}}}\n",
                        "infer-schema",
                        "-",
                        "--stream",
                        "b"))
                .isEqualTo(1);
        assertThat(shell.err())
                .isEqualTo("Cannot infer a schema: there are no records of stream 'b' (there are some of a)\n");
    }

    @Test
    void reportsDriftAndFailsIfToldSo() throws IOException {
        String manifest = file("manifest.yaml", MANIFEST);
        String records = file(
                "orders.jsonl",
                "{\"id\": 1, \"at\": \"2025-01-01\"}\n{\"id\": \"two\", \"at\": \"soon\", \"total\": 7}\n");
        String drift = """
                orders: field id (integer) is string too  (%1$s:2)
                orders: field at (date) does not always have the format  (%1$s:2)
                orders: field gone was not seen in 2 records
                orders: field total (integer) is new  (%1$s:2)
                """.formatted(records);

        assertThat(shell.run("infer-schema", records, "--merge", manifest)).isZero();
        assertThat(shell.err()).isEqualTo(drift);
        assertThat(shell.run("infer-schema", records, "--merge", manifest, "--fail-on-drift", "--examples"))
                .isEqualTo(1);
        assertThat(shell.err()).contains("field id (integer) is string too, such as two  (");
        assertThat(shell.runWithInput("{\"id\": 1}\n", "infer-schema", "-", "--merge", manifest, "--fail-on-drift"))
                .isZero();
    }

    @Test
    void writesTheSchemaIntoTheManifest() throws IOException {
        String manifest = file("manifest.yaml", MANIFEST);

        assertThat(shell.runWithInput(
                        "{\"id\": 1, \"total\": 7}\n", "infer-schema", "-", "--merge", manifest, "--write"))
                .isZero();
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).endsWith("wrote " + manifest + "\n");
        assertThat(Files.readString(Path.of(manifest)))
                .isEqualTo(MANIFEST.substring(0, MANIFEST.indexOf("        type: object")) + """
                                type: object
                                properties:
                                  id:
                                    type: integer
                                  at:
                                    type: string
                                    format: date
                                  gone:
                                    type: string
                                  total:
                                    type: [integer, 'null']
                        """);
        assertThat(shell.runWithInput(
                        "{\"id\": 1, \"total\": 7}\n", "infer-schema", "-", "--merge", manifest, "--fail-on-drift"))
                .isZero();
    }

    @Test
    void writesTheSchemaIntoItsFile() throws IOException {
        String schema =
                file("orders.json", "{\"type\": \"object\", \"properties\": {\"id\": {\"type\": \"integer\"}}}");

        assertThat(shell.runWithInput("{\"id\": null}\n", "infer-schema", "-", "--merge", schema, "--write"))
                .isZero();
        assertThat(Files.readString(Path.of(schema))).contains("\"integer\",\n        \"null\"\n");
    }

    @Test
    void saysWhyItDoesNotWrite() throws IOException {
        String manifest = file(
                "manifest.yaml",
                MANIFEST.replaceAll(
                        "(?s)      type: InlineSchemaLoader.*",
                        "      {type: InlineSchemaLoader, schema: {type: object}}\n"));

        assertThat(shell.runWithInput("{\"id\": 1}\n", "infer-schema", "-", "--merge", manifest, "--write"))
                .isEqualTo(1);
        assertThat(shell.err())
                .endsWith(
                        "Cannot write the schema of stream 'orders': the manifest's layout does not allow it: the schema does not stand on"
                                + " lines of its own, or others use parts of it (leave --write out, and put in what is printed)\n");
        assertThat(shell.runWithInput("{\"id\": 1}\n", "infer-schema", "-", "--merge", manifest, "--stream", "order"))
                .isEqualTo(1);
        assertThat(shell.err())
                .isEqualTo("Cannot merge schemas into " + manifest
                        + ": the manifest has no stream 'order' (did you mean orders? known: orders)\n");
    }

    @Test
    void tellsBrokenLinesAndPrintsNothing() throws IOException {
        String file = file("orders.jsonl", "{\"id\": 1}\nnonsense\n");

        assertThat(shell.run("infer-schema", file)).isEqualTo(1);
        assertThat(shell.out()).isEmpty();
        assertThat(shell.err()).startsWith(file + ":2: Cannot read a record: it is no JSON: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "infer-schema | FILE is missing",
                "infer-schema x --write | --write and --fail-on-drift need --merge, which names the schema",
                "infer-schema x --map-keys many | --map-keys wants a number from 1 to 999999, and not 'many'",
                "infer-schema x --format xml | --format knows no 'xml', only yaml, json"
            })
    void saysWhatIsWrongWithACommandLine(String line, String reason) {
        assertThat(shell.run(line.split(" "))).isEqualTo(2);
        assertThat(shell.err())
                .isEqualTo("Cannot run weir infer-schema: " + reason + " (see weir infer-schema --help)\n");
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }
}
