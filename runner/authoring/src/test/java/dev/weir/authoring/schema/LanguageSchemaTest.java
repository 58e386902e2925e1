package dev.weir.authoring.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import dev.weir.authoring.Golden;
import dev.weir.authoring.TestManifests;
import dev.weir.authoring.text.Json;
import dev.weir.manifest.Manifests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LanguageSchemaTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Schema NEWEST = compiled(Draft.DRAFT_2020_12);
    private static final Schema OLDER = compiled(Draft.DRAFT_07);

    private static final String GOOD = """
            version: 6.60.0
            check: {type: CheckStream, stream_names: [a]}
            definitions:
              requester: {type: HttpRequester, url: "https://api.example.com"}
            streams:
              - type: DeclarativeStream
                name: a
                retriever:
                  type: SimpleRetriever
                  requester: {$ref: "#/definitions/requester"}
                  record_selector:
                    type: RecordSelector
                    extractor: {type: DpathExtractor, field_path: [data]}
                transformations:
                  - type: CustomTransformation
                    class_name: org.example.MaskFields
                    fields: [iban]
            """;

    private static Schema compiled(Draft draft) {
        Dialect dialect = draft == Draft.DRAFT_07 ? Dialects.getDraft7() : Dialects.getDraft202012();
        return SchemaRegistry.withDefaultDialect(dialect).getSchema(json(draft));
    }

    private static JsonNode json(Draft draft) {
        return MAPPER.readTree(LanguageSchema.json(TestManifests.DESCRIPTORS, draft, Descriptions.BOTH));
    }

    private static List<String> problems(Schema schema, String manifest) {
        JsonNode value = MAPPER.readTree(
                Json.line(Manifests.parse(manifest, "manifest.yaml").root().plain()));
        return schema.validate(value).stream().map(Error::toString).toList();
    }

    @ParameterizedTest
    @EnumSource
    void isASchemaOfItsDraft(Draft draft) {
        Schema meta = SchemaRegistry.withDefaultDialect(
                        draft == Draft.DRAFT_07 ? Dialects.getDraft7() : Dialects.getDraft202012())
                .getSchema(SchemaLocation.of(draft.uri()));

        assertThat(meta.validate(json(draft))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void refersToWhatIsThere(Draft draft) {
        Map<?, ?> schema =
                (Map<?, ?>) Json.parse(LanguageSchema.json(TestManifests.DESCRIPTORS, draft, Descriptions.BOTH))
                        .value();
        List<String> references = new ArrayList<>();
        collect(schema, references);
        String prefix = "#/" + draft.definitions() + "/";

        assertThat(references)
                .isNotEmpty()
                .allMatch(reference -> reference.startsWith(prefix)
                        && ((Map<?, ?>) schema.get(draft.definitions()))
                                .containsKey(reference.substring(prefix.length())));
    }

    private static void collect(Object value, List<String> references) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, held) -> {
                if (key.equals("$ref") && held instanceof String reference) {
                    references.add(reference);
                }
                if (!key.equals("examples") && !key.equals("default")) {
                    collect(held, references);
                }
            });
        } else if (value instanceof List<?> list) {
            list.forEach(held -> collect(held, references));
        }
    }

    @Test
    void acceptsEveryManifestThatWeirAccepts() {
        List<String> refused = new ArrayList<>();
        List<TestManifests.Text> accepted = TestManifests.accepted().toList();
        for (TestManifests.Text manifest : accepted) {
            problems(NEWEST, manifest.text()).stream()
                    .limit(2)
                    .forEach(problem -> refused.add(manifest.name() + " " + problem));
        }

        assertThat(accepted).hasSizeGreaterThan(20);
        assertThat(refused).isEmpty();
    }

    @Test
    void acceptsInBothDrafts() {
        assertThat(problems(NEWEST, GOOD)).isEmpty();
        assertThat(problems(OLDER, GOOD)).isEmpty();
    }

    static Stream<List<String>> broken() {
        return Stream.of(
                List.of("type: CheckStream", "type: ChekStream"),
                List.of("type: DeclarativeStream", "type: Stream"),
                List.of("type: SimpleRetriever", "type: DpathExtractor"),
                List.of("stream_names: [a]", "stream_names: 7"),
                List.of("version: 6.60.0", "verzion: 6.60.0"),
                List.of("version: 6.60.0", "version: 6.6"),
                List.of("streams:", "stream:"),
                List.of("field_path: [data]", "field_path: {a: b}"),
                List.of("field_path: [data]", "other: [data]"),
                List.of("{$ref: \"#/definitions/requester\"}", "{$ref: definitions}"),
                List.of("{$ref: \"#/definitions/requester\"}", "requester"),
                List.of("url: \"https://api.example.com\"}", "http_method: FETCH}"),
                List.of("url: \"https://api.example.com\"}", "use_cache: often}"),
                List.of("url: \"https://api.example.com\"}", "authenticator: {type: NoPagination}}"),
                List.of("class_name: org.example.MaskFields", "class_name: org.example.HideFields"),
                List.of("class_name: org.example.MaskFields", "keep: 2"),
                List.of("fields: [iban]", "fields: iban"),
                List.of("extractor: {type: DpathExtractor, field_path: [data]}", "schema_normalization: Default"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void refusesABrokenOneInBothDrafts(List<String> change) {
        String manifest = GOOD.replace(change.get(0), change.get(1));

        assertThat(manifest).isNotEqualTo(GOOD);
        assertThat(problems(NEWEST, manifest)).isNotEmpty();
        assertThat(problems(OLDER, manifest)).isNotEmpty();
    }

    @Test
    void asksForNoMoreThanADefinitionGives() {
        String base =
                GOOD.replace("definitions:\n", "definitions:\n  base: {type: DeclarativeStream, primary_key: id}\n");

        assertThat(problems(NEWEST, base)).isEmpty();
    }

    @Test
    void describesTypesFieldsAndWords() {
        Golden.check(
                "schema-07.json", LanguageSchema.json(SmallLanguage.DESCRIPTORS, Draft.DRAFT_07, Descriptions.BOTH));
        Golden.check(
                "schema-2020-12.json",
                LanguageSchema.json(SmallLanguage.DESCRIPTORS, Draft.DRAFT_2020_12, Descriptions.BOTH));
    }

    @Test
    void isSmallEnoughForEditors() {
        assertThat(LanguageSchema.json(TestManifests.DESCRIPTORS, Draft.DRAFT_07, Descriptions.BOTH))
                .hasSizeLessThan(1_500_000);
    }

    @Test
    void saysTextsWithMarkupOnceIfThatIsEnough() {
        String both = LanguageSchema.json(SmallLanguage.DESCRIPTORS, Draft.DRAFT_07, Descriptions.BOTH);
        String plain = LanguageSchema.json(SmallLanguage.DESCRIPTORS, Draft.DRAFT_07, Descriptions.PLAIN);
        String markdown = LanguageSchema.json(SmallLanguage.DESCRIPTORS, Draft.DRAFT_07, Descriptions.MARKDOWN);

        assertThat(both).contains("\"markdownDescription\"");
        assertThat(plain).doesNotContain("\"markdownDescription\"");
        assertThat(markdown).contains("\"markdownDescription\"");
        assertThat(plain.lines().count()
                        + both.lines()
                                .filter(line -> line.contains("\"markdownDescription\""))
                                .count())
                .isEqualTo(both.lines().count());
        assertThat(markdown.lines().count()).isEqualTo(plain.lines().count());
    }
}
