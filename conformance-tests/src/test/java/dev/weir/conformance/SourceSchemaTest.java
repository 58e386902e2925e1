package dev.weir.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.value.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schemas that the source is asked for. */
class SourceSchemaTest {

    private static final String MANIFEST = """
            version: 7.0.0
            type: DeclarativeSource
            check: {type: CheckStream, stream_names: [items]}
            streams:
              - type: DeclarativeStream
                name: items
                retriever: {$ref: "#/definitions/retriever"}
                schema_loader:
                  type: DynamicSchemaLoader
                  retriever: {$ref: "#/definitions/retriever"}
                  schema_type_identifier: IDENTIFIER
            definitions:
              retriever:
                type: SimpleRetriever
                requester: {type: HttpRequester, http_method: GET, url_base: "URL", path: fields}
                record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
            """;
    private static final String USUAL = "{schema_pointer: [fields], key_pointer: [name], type_pointer: [kind]}";

    private final JacksonJson json = new JacksonJson();
    private String answer = "";
    private ShopApi api;

    @TempDir
    Path folder;

    @BeforeEach
    void serve() throws IOException {
        api = new ShopApi(exchange -> {
            byte[] body = answer.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void haveTheFieldsOfTheFirstRecord() throws IOException {
        answer = """
                [{"fields": [{"name": "a", "kind": "string"}, {"name": "b"}, {"name": "c", "kind": "timestamp_with_timezone"},
                             {"name": "d", "kind": ["integer", "date"]}]},
                 {"fields": [{"name": "e", "kind": "string"}]}]""";

        assertThat(schema(USUAL)).isEqualTo(json.parse("""
                {"$schema": "https://json-schema.org/draft-07/schema#", "type": "object", "additionalProperties": true,
                 "properties": {
                   "a": {"type": ["null", "string"]}, "b": {"type": ["null", "string"]},
                   "c": {"type": ["null", "string"], "format": "date-time"},
                   "d": {"oneOf": [{"type": ["null", "integer"]}, {"type": ["null", "string"], "format": "date"}]}}}"""));
    }

    @Test
    void mapTheTypesOfTheSource() throws IOException {
        answer = """
                [{"fields": [{"name": "a", "kind": "int8"}, {"name": "b", "kind": "list", "of": "texts"},
                             {"name": "c", "kind": "list"}, {"name": "d", "kind": ["x", "y"]}]}]""";
        String mapping = """
                {schema_pointer: [fields], key_pointer: [name], type_pointer: [kind], types_mapping: [
                  {type: TypesMap, current_type: int8, target_type: integer},
                  {type: TypesMap, current_type: list, condition: "{{ raw_schema.of == 'texts' }}",
                   target_type: {field_type: array, items: {field_type: array, items: string}}},
                  {type: TypesMap, current_type: list, target_type: [number, object]},
                  {type: TypesMap, current_type: [x, y], target_type: boolean}]}""";

        assertThat(schema(mapping).get("properties")).isEqualTo(json.parse("""
                {"a": {"type": ["null", "integer"]},
                 "b": {"type": ["null", "array"],
                       "items": {"type": ["null", "array"], "items": {"type": ["null", "string"]}}},
                 "c": {"oneOf": [{"type": ["null", "number"]}, {"type": ["null", "object"]}]},
                 "d": {"type": ["null", "boolean"]}}"""));
    }

    @Test
    void areEmptyWithoutARecord() throws IOException {
        answer = "[]";

        assertThat(schema(USUAL).get("properties")).isEqualTo(new Row());
    }

    @Test
    void cannotBeReadFromADescriptionOfAnotherForm() throws IOException {
        answer = "[{\"fields\": [{\"title\": \"a\"}]}]";
        assertRefused(
                USUAL,
                "Cannot read the schema from the source: the description {'title': 'a'} has no name at [name]"
                        + " (correct key_pointer or schema_pointer)");
        answer = "[{\"columns\": []}]";
        assertRefused(
                USUAL,
                "Cannot read the schema from the source: there is no list of fields at [fields] (correct schema_pointer)");
        answer = "[{\"fields\": [{\"name\": \"a\", \"kind\": \"varchar\"}]}]";
        assertRefused(
                USUAL,
                "Cannot describe a field: 'varchar' is no type (map it to one of string, boolean, date,"
                        + " timestamp_without_timezone, timestamp_with_timezone, time_without_timezone, time_with_timezone,"
                        + " integer, number, array, object with types_mapping)");
        answer = "[{\"fields\": [{\"name\": \"a\", \"kind\": 7}]}]";
        assertRefused(
                USUAL,
                "Cannot read the schema from the source: the type of field 'a' is 7, neither a text nor a list of two"
                        + " (correct type_pointer, or map it with types_mapping)");
    }

    @Test
    void areRefusedIfATypeThatIsNoArrayHasItems() throws IOException {
        Answer refused = discover("{key_pointer: [name], types_mapping: [{type: TypesMap, current_type: a,"
                + " target_type: {field_type: object, items: string}}]}");

        assertThat(refused.err())
                .endsWith(
                        "manifest.yaml:11:116: Cannot describe the type 'object': it has items, which only an array has"
                                + " (make field_type array, or remove items)\n");
    }

    private Row schema(String identifier) throws IOException {
        Answer discovered = discover(identifier);
        assertThat(discovered.code()).as(discovered.err()).isZero();
        List<?> streams = (List<?>) discovered.messages("CATALOG").get(0).get("streams");
        return (Row) ((Row) streams.get(0)).get("json_schema");
    }

    private void assertRefused(String identifier, String message) throws IOException {
        assertThat(discover(identifier).err()).isEqualTo(message + "\n");
    }

    private Answer discover(String identifier) throws IOException {
        String text =
                MANIFEST.replace("IDENTIFIER", identifier.replace("\n", " ")).replace("URL", api.url());
        Path manifest = Files.writeString(folder.resolve("manifest.yaml"), text);
        Path config = Files.writeString(folder.resolve("config.json"), "{}");
        return Program.run("discover", "--manifest", manifest, "--config", config, "--no-wait");
    }
}
