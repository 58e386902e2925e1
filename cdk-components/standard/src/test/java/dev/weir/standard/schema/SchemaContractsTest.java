package dev.weir.standard.schema;

import static dev.weir.standard.fixture.Values.row;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.SchemaLoaderContract;
import dev.weir.testkit.contract.SchemaNormalizationContract;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** The standard schema loaders and normalizations do what those have to. */
class SchemaContractsTest {

    @Nested
    class OfInlineSchemaLoader extends SchemaLoaderContract {

        @Override
        protected String yaml() {
            return "{type: InlineSchemaLoader, schema: {type: object, properties: {id: {type: [integer, \"null\"]}}}}";
        }

        @Override
        protected Row schema() {
            return row("type", "object", "properties", row("id", row("type", List.of("integer", "null"))));
        }
    }

    @Nested
    class OfJsonFileSchemaLoader extends SchemaLoaderContract {

        @Override
        protected String yaml() {
            return "{type: JsonFileSchemaLoader, file_path: \"./schemas/{{ config.file }}.json\"}";
        }

        @Override
        protected Row config() {
            return row("file", "items");
        }

        @Override
        protected TestRuntime surroundings() {
            return new TestRuntime(config()).file("schemas/items.json", "{\"properties\": {\"id\": {}}}");
        }

        @Override
        protected Row schema() {
            return row("properties", row("id", new Row()));
        }
    }

    @Nested
    class OfDynamicSchemaLoader extends SchemaLoaderContract {

        @Override
        protected String yaml() {
            return """
                    type: DynamicSchemaLoader
                    retriever:
                      type: SimpleRetriever
                      requester: {type: HttpRequester, url: https://api.example.com/fields}
                      record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: []}}
                    schema_type_identifier: {type: SchemaTypeIdentifier, schema_pointer: [fields], key_pointer: [name], type_pointer: [type]}
                    """;
        }

        @Override
        protected TestRuntime surroundings() {
            return new TestRuntime()
                    .answering(request ->
                            TestResponse.of(200, "{\"fields\": [{\"name\": \"id\", \"type\": \"integer\"}]}"));
        }

        @Override
        protected Row schema() {
            return row(
                    "$schema",
                    "https://json-schema.org/draft-07/schema#",
                    "type",
                    "object",
                    "additionalProperties",
                    true,
                    "properties",
                    row("id", row("type", List.of("null", "integer"))));
        }
    }

    @Nested
    class OfDefaultSchemaNormalization extends SchemaNormalizationContract {

        @Override
        protected String yaml() {
            return "type: DefaultSchemaNormalization";
        }

        @Override
        protected Row record() {
            return row("id", 1L, "amount", "2.5");
        }

        @Override
        protected Row schema() {
            return row("properties", row("id", row("type", "string"), "amount", row("type", "number")));
        }

        @Override
        protected Row normalized() {
            return row("id", "1", "amount", 2.5);
        }
    }

    @Nested
    class OfNoSchemaNormalization extends SchemaNormalizationContract {

        @Override
        protected String yaml() {
            return "type: NoSchemaNormalization";
        }

        @Override
        protected Row record() {
            return row("id", 1L);
        }

        @Override
        protected Row schema() {
            return row("properties", row("id", row("type", "string")));
        }

        @Override
        protected Row normalized() {
            return row("id", 1L);
        }
    }
}
