package dev.weir.lsp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In texts, ¦ stands for the cursor. */
class CompletionTest {

    private final Editor editor = Editor.started();

    @AfterEach
    void close() {
        assertThat(editor.logged()).isEmpty();
        editor.close();
    }

    private static String shop(String line, String replacement) {
        String shop = Editor.shop();
        assertThat(shop).contains(line);
        return shop.replaceFirst(Pattern.quote(line), Matcher.quoteReplacement(replacement));
    }

    @Test
    void offersTheFieldsOfTheSourceInAnEmptyText() {
        assertThat(editor.labels("¦")).contains("streams", "check", "spec", "version", "definitions");
    }

    @Test
    void offersTheFieldsOfTheSourceForAHalfWrittenKey() {
        assertThat(editor.labels("version: 6.60.0\nstr¦\n"))
                .contains("streams", "spec")
                .doesNotContain("version");
    }

    @Test
    void offersTheFieldsThatAreMissingRequiredOnesFirst() {
        assertThat(editor.labels("""
                streams:
                  - type: DeclarativeStream
                    name: a
                    ¦
                """))
                .startsWith("retriever")
                .contains("primary_key", "schema_loader", "$parameters")
                .doesNotContain("name", "type");
    }

    @Test
    void offersFieldsAtAHalfWrittenKeyAmongOthers() {
        assertThat(editor.labels(shop("    http_method: GET\n", "    http_method: GET\n    requ¦\n")))
                .contains("request_parameters", "request_headers")
                .doesNotContain("http_method", "url_base");
    }

    @Test
    void replacesTheKeyThatIsThere() {
        String text = shop("    http_method: GET\n", "    http_met¦hod: GET\n");
        CompletionItem item = editor.complete(editor.openAt(text)).stream()
                .filter(candidate -> candidate.getLabel().equals("request_headers"))
                .findFirst()
                .orElseThrow();

        assertThat(item.getTextEdit().getLeft().getNewText()).isEqualTo("request_headers");
        assertThat(item.getTextEdit().getLeft().getRange())
                .isEqualTo(new Range(new Position(12, 4), new Position(12, 15)));
    }

    @Test
    void documentsFieldsInMarkdown() {
        CompletionItem item = editor.complete(editor.openAt(shop("    http_method: GET\n", "    http_m¦\n"))).stream()
                .filter(candidate -> candidate.getLabel().equals("http_method"))
                .findFirst()
                .orElseThrow();

        assertThat(item.getDetail()).contains("GET");
        assertThat(item.getDocumentation().getRight().getKind()).isEqualTo("markdown");
        assertThat(item.getDocumentation().getRight().getValue()).startsWith("**http_method** of HttpRequester");
    }

    @Test
    void writesFieldsWithPlacesToGoOn() {
        String text = "streams:\n  - type: DeclarativeStream\n    ¦\n";

        assertThat(editor.written(text, "retriever")).startsWith("retriever:\n  type: ${1|SimpleRetriever,");
        assertThat(editor.written(text, "transformations")).startsWith("transformations:\n  - type: ${1|AddFields,");
    }

    @Test
    void indentsLinesBelowAKeyThatFollowsADash() {
        assertThat(editor.written("streams:\n  - ret¦\n    type: DeclarativeStream\n", "retriever"))
                .startsWith("retriever:\n    type: ${1|");
    }

    @Test
    void writesPlainTextForClientsWithoutSnippets() {
        try (Editor plain = Editor.withoutSnippets()) {
            assertThat(plain.written("streams:\n  - type: DeclarativeStream\n    ¦\n", "retriever"))
                    .isEqualTo("retriever: ");
        }
    }

    @Test
    void offersTheTypesThatFitThePlace() {
        assertThat(editor.labels(shop("      type: BearerAuthenticator\n", "      type: ¦\n")))
                .contains("ApiKeyAuthenticator", "BearerAuthenticator", "OAuthAuthenticator")
                .doesNotContain("HttpRequester", "DeclarativeStream");
    }

    @Test
    void offersTypesForAHalfWrittenOne() {
        assertThat(editor.labels("streams:\n  - type: Decl¦"))
                .contains("DeclarativeStream")
                .doesNotContain("HttpRequester");
    }

    @Test
    void writesATypeWithWhatItCannotDoWithout() {
        assertThat(editor.written("check:\n  type: ¦\n", "CheckDynamicStream"))
                .isEqualTo("CheckDynamicStream\nstream_count: ${1}");
        assertThat(editor.written("streams:\n  - type: ¦\n", "DeclarativeStream"))
                .startsWith("DeclarativeStream\n  retriever:\n    type: ${1|");
    }

    @Test
    void writesOnlyTheTypeWhereTheRestIsThere() {
        assertThat(editor.written("check:\n  type: ¦\n  stream_count: 1\n", "CheckDynamicStream"))
                .isEqualTo("CheckDynamicStream");
    }

    @Test
    void offersTypesInBrackets() {
        assertThat(editor.labels("streams: [{type: De¦")).contains("DeclarativeStream");
        assertThat(editor.labels("streams: [{ty¦}]")).contains("type", "$ref");
        assertThat(editor.written("check: {type: ¦}\n", "CheckDynamicStream")).isEqualTo("CheckDynamicStream");
    }

    @Test
    void offersTypesForADefinitionByItsUse() {
        assertThat(editor.labels("""
                definitions:
                  login:
                    type: ¦
                streams:
                  - type: DeclarativeStream
                    retriever:
                      type: SimpleRetriever
                      requester:
                        type: HttpRequester
                        authenticator: "#/definitions/login"
                """)).contains("BearerAuthenticator").doesNotContain("HttpRequester");
    }

    @Test
    void offersFieldsOfAComponentThatGoesOutFromADefinition() {
        assertThat(editor.labels(shop("        path: items\n", "        path: items\n        ¦\n")))
                .contains("request_headers", "http_method")
                .doesNotContain("path");
    }

    @Test
    void offersFieldsOfAComponentThatNeedsNoType() {
        assertThat(editor.labels("""
                streams:
                  - type: DeclarativeStream
                    transformations:
                      - type: AddFields
                        fields:
                          - ¦
                """)).startsWith("path", "value");
    }

    @Test
    void offersWords() {
        assertThat(editor.labels(shop("http_method: GET", "http_method: ¦"))).contains("GET", "POST");
        assertThat(editor.labels(shop("http_method: GET", "use_cache: ¦"))).containsExactly("true", "false");
    }

    @Test
    void offersDefinitionsOfTheRightKind() {
        assertThat(editor.labels(shop(
                        "        $ref: \"#/definitions/requester\"\n        path: items",
                        "        $ref: ¦\n        path: items")))
                .containsExactly("#/definitions/requester");
        assertThat(editor.written(
                        shop(
                                "        $ref: \"#/definitions/requester\"\n        path: items",
                                "        $ref: \"#/def¦\"\n        path: items"),
                        "#/definitions/requester"))
                .isEqualTo("#/definitions/requester");
    }

    @Test
    void offersDefinitionsInPlaceOfComponents() {
        assertThat(editor.written(shop("  - \"#/definitions/orders\"\n", "  - ¦\n"), "#/definitions/orders"))
                .isEqualTo("\"#/definitions/orders\"");
    }

    @Test
    void offersStreamsToChecks() {
        assertThat(editor.labels(shop("    - orders\n", "    - ¦\n"))).containsExactly("orders", "items");
    }

    @Test
    void offersNothingInSchemasAndComments() {
        assertThat(editor.labels(shop("        type: object\n", "        type: ¦\n")))
                .isEmpty();
        assertThat(editor.labels(shop("    http_method: GET\n", "    http_method: GET\n    # htt¦\n")))
                .isEmpty();
    }

    @Test
    void offersTheVariablesThatAFieldSees() {
        String text = shop("\"{{ stream_interval['start_time'] }}\"", "\"{{ ¦ }}\"");

        assertThat(editor.labels(text))
                .contains(
                        "config",
                        "parameters",
                        "stream_interval",
                        "stream_partition",
                        "next_page_token",
                        "now_utc",
                        "format_datetime")
                .doesNotContain("record", "response", "capitalize");
    }

    @Test
    void offersVariablesWhereNothingIsClosed() {
        assertThat(editor.labels(shop("\"{{ stream_interval['start_time'] }}\"", "\"{{ co¦")))
                .contains("config");
        assertThat(editor.labels(shop("\"{{ stream_interval['start_time'] }}\"", "{{ co¦")))
                .contains("config");
    }

    @Test
    void offersKeysOfTheConfiguration() {
        String start = "\"{{ stream_interval['start_time'] }}\"";

        assertThat(editor.labels(shop(start, "\"{{ config['¦"))).containsExactly("api_key", "start_date");
        assertThat(editor.labels(shop(start, "\"{{ config.st¦ }}\""))).containsExactly("api_key", "start_date");
        assertThat(editor.labels(shop(start, "\"{{ config.get('¦') }}\""))).containsExactly("api_key", "start_date");
        assertThat(editor.written(shop(start, "\"{{ config[¦] }}\""), "start_date"))
                .isEqualTo("'start_date'");
        assertThat(editor.written(shop(start, "'{{ config[¦] }}'"), "start_date"))
                .isEqualTo("\"start_date\"");
    }

    @Test
    void offersKeysOfOtherVariables() {
        String start = "\"{{ stream_interval['start_time'] }}\"";

        assertThat(editor.labels(shop(start, "\"{{ stream_interval['¦'] }}\"")))
                .containsExactly("start_time", "end_time");
        assertThat(editor.labels("""
                streams:
                  - type: DeclarativeStream
                    $parameters: {name: orders, path: v1/orders}
                    retriever:
                      type: SimpleRetriever
                      requester:
                        type: HttpRequester
                        path: "{{ parameters['¦'] }}"
                """)).containsExactly("name", "path");
    }

    @Test
    void offersFieldsOfRecordsAndValuesOfPartitions() {
        String stream = """
                streams:
                  - type: DeclarativeStream
                    retriever:
                      type: SimpleRetriever
                      partition_router:
                        - type: ListPartitionRouter
                          cursor_field: region
                        - type: SubstreamPartitionRouter
                          parent_stream_configs:
                            - partition_field: shop_id
                              stream: {retriever: {partition_router: {cursor_field: hidden}}}
                    schema_loader:
                      type: InlineSchemaLoader
                      schema: {properties: {id: {}, name: {}}}
                    transformations:
                      - type: AddFields
                        fields:
                          - path: [x]
                            value: "{{ OF['¦'] }}"
                """;

        assertThat(editor.labels(stream.replace("OF", "record"))).containsExactly("id", "name");
        assertThat(editor.labels(stream.replace("OF", "stream_partition"))).containsExactly("region", "shop_id");
        assertThat(editor.labels(stream.replace("OF", "stream_slice")))
                .containsExactly("region", "shop_id", "start_time", "end_time");
    }

    @Test
    void offersFiltersTestsAndWordsThatGoOn() {
        String start = "\"{{ stream_interval['start_time'] }}\"";

        assertThat(editor.labels(shop(start, "\"{{ config['start_date'] | ¦ }}\"")))
                .contains("default", "hash")
                .doesNotContain("config");
        assertThat(editor.labels(shop(start, "\"{{ config['start_date'] is def¦ }}\"")))
                .contains("defined", "none");
        assertThat(editor.labels(shop(start, "\"{{ config['start_date'] ¦ }}\"")))
                .contains("is", "if", "and");
        assertThat(editor.labels(shop(start, "\"{% ¦ %}\""))).contains("if", "set");
        assertThat(editor.labels(shop(start, "\"{% if ¦ %}\""))).contains("config");
    }

    @Test
    void offersVariablesInTextsOfManyLines() {
        assertThat(editor.labels(shop(
                        "\"{{ stream_interval['start_time'] }}\"",
                        "|\n            {{ now_utc()\n               if ¦\n")))
                .contains("config", "stream_interval");
    }

    @Test
    void replacesTheWholeWordOfATemplate() {
        CompletionItem item = editor
                .complete(editor.openAt(
                        shop("\"{{ stream_interval['start_time'] }}\"", "\"{{ stream¦_xx['start_time'] }}\"")))
                .stream()
                .filter(candidate -> candidate.getLabel().equals("stream_interval"))
                .findFirst()
                .orElseThrow();

        assertThat(item.getTextEdit().getLeft().getRange())
                .isEqualTo(new Range(new Position(31, 21), new Position(31, 30)));
    }
}
