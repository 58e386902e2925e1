package dev.weir.authoring.declared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.authoring.TestManifests;
import dev.weir.authoring.declared.DeclaredSchema.Elsewhere;
import dev.weir.authoring.declared.DeclaredSchema.InFile;
import dev.weir.authoring.declared.DeclaredSchema.InManifest;
import dev.weir.authoring.source.AuthoredManifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InlineSchemaTest {

    private static final String MANIFEST = """
            version: 7.39.1
            check: {type: CheckStream, stream_names: [orders]}
            streams:
              - type: DeclarativeStream
                name: orders # all of them
                retriever:
                  type: SimpleRetriever
                  requester: {type: HttpRequester, url: "https://api.example.com"}
                  record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
                schema_loader:
                  type: InlineSchemaLoader
                  schema:
                    type: object
                    # the fields
                    properties: {id: {type: integer},
                                 b: {type: string}}

              # the end
            """;

    private static final Map<String, Object> SCHEMA = schema();

    private static Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", Map.of("id", Map.of("type", List.of("integer", "null"))));
        return schema;
    }

    @Test
    void putsASchemaInThePlaceOfAnotherOne() {
        String before = MANIFEST.substring(0, MANIFEST.indexOf("        type: object"));

        assertThat(replaced(MANIFEST))
                .contains(before
                        + "        type: object\n        properties:\n          id:\n            type: [integer, 'null']\n"
                        + "\n  # the end\n");
    }

    @Test
    void keepsLineEndsAndSchemasElsewhere() {
        String text = MANIFEST.replace("schema:\n", "schema: {$ref: \"#/schemas/orders\"}\n")
                        .replaceAll("(?s) {8}type: object.*# the end\n", "")
                + "schemas:\n  orders: {type: object, properties: {id: {type: integer}}} # old\n  other: {type: object}\n";

        assertThat(replaced(text).orElseThrow())
                .contains("schemas:\n  orders:\n")
                .contains("\n  other: {type: object}\n");
        assertThat(replaced(MANIFEST.replace("\n", "\r\n")).orElseThrow().replace("\r\n", ""))
                .doesNotContain("\n");
    }

    @Test
    void leavesAloneWhatStandsInALineWithOthers() {
        String text = MANIFEST.replaceAll(
                "(?s)    schema_loader:.*# the end\n",
                "    schema_loader: {type: InlineSchemaLoader, schema: {type: object}}\n");

        assertThat(replaced(text)).isEmpty();
    }

    @Test
    void leavesAloneWhatOthersReferTo() {
        String text = MANIFEST.replace("properties: {id: {", "properties: {id: &key {") + "definitions: {key: *key}\n";

        assertThat(replaced(text)).isEmpty();
    }

    @Test
    void findsTheFilesOfSchemas(@TempDir Path folder) throws Exception {
        Path manifest = folder.resolve("manifest.yaml");
        String loader = "(?s)    schema_loader:.*# the end\n";
        Files.writeString(manifest, MANIFEST.replaceAll(loader, ""));
        assertThat(place(manifest)).isEqualTo(new Elsewhere("it has no schema yet"));

        Path file = Files.createDirectory(folder.resolve("schemas")).resolve("orders.json");
        Files.writeString(file, "{\"type\": \"object\"}");
        assertThat(place(manifest)).isEqualTo(new InFile(file.toAbsolutePath()));

        Files.writeString(
                manifest,
                MANIFEST.replaceAll(
                        loader, "    schema_loader: {type: JsonFileSchemaLoader, file_path: ./schemas/orders.json}\n"));
        assertThat(place(manifest)).isEqualTo(new InFile(file.toAbsolutePath()));
    }

    private static DeclaredSchema.Place place(Path manifest) {
        return DeclaredSchemas.of(AuthoredManifest.read(manifest, TestManifests.DESCRIPTORS))
                .get("orders")
                .place();
    }

    private static Optional<String> replaced(String text) {
        DeclaredSchema declared = DeclaredSchemas.of(TestManifests.read(text)).get("orders");
        return InlineSchema.replaced(text, ((InManifest) declared.place()).position(), SCHEMA);
    }
}
