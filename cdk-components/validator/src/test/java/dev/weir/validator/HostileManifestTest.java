package dev.weir.validator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.descriptors.Descriptors;
import dev.weir.validator.finding.Finding;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever a text is, the answer is findings. */
class HostileManifestTest {

    private static final ClassLoader LOADER = HostileManifestTest.class.getClassLoader();
    private static final Validator VALIDATOR = Validator.of(Descriptors.load(LOADER), LOADER);

    @Test
    void aliasesThatMultiplyAreTooLarge() {
        String bomb = "a0: &a0 [x]\n"
                + IntStream.range(1, 40)
                        .mapToObj(i -> "a" + i + ": &a" + i + " ["
                                + "*a%d,".formatted(i - 1).repeat(9) + "]")
                        .collect(Collectors.joining("\n"));

        assertThat(rules(bomb)).containsExactly("size");
    }

    @Test
    void referencesThatMultiplyAreTooLarge() {
        String bomb = "streams: [\"#/definitions/d39\"]\ncheck: {}\ndefinitions:\n  d0: [x]\n"
                + IntStream.range(1, 40)
                        .mapToObj(i -> "  d" + i + ": ["
                                + "'#/definitions/d%d',".formatted(i - 1).repeat(9) + "]")
                        .collect(Collectors.joining("\n"));

        assertThat(rules(bomb)).contains("reference");
    }

    @Test
    void referencesInACircleAreFound() {
        assertThat(rules("""
                        streams: ["#/definitions/a"]
                        check: {}
                        definitions:
                          a: {$ref: "#/definitions/b"}
                          b: {$ref: "#/definitions/a"}
                        """)).contains("reference");
    }

    @Test
    void nestingThatNeverEndsIsRefused() {
        assertThat(rules("[".repeat(10_000))).containsExactly("yaml");
        assertThat(rules(IntStream.range(0, 10_000)
                        .mapToObj(i -> " ".repeat(i) + "a:")
                        .limit(3_000)
                        .collect(Collectors.joining("\n"))))
                .containsExactly("yaml");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThat(rules("\u0000\u0001PK\u0003\u0004")).containsExactly("forbidden-character");
    }

    @Test
    void anEmptyTextIsNoManifest() {
        assertThat(rules("")).containsExactly("yaml");
        assertThat(rules("# only a comment\n")).containsExactly("yaml");
        assertThat(rules("- a\n- b\n")).containsExactly("yaml");
    }

    @Test
    void anyDamageOfAManifestGivesFindingsAndNothingElse() {
        String manifest = """
                version: "7.0.0"
                check: {type: CheckStream, stream_names: [orders]}
                definitions:
                  requester: &requester
                    type: HttpRequester
                    url: "https://api.example.com/{{ config['region'] }}/orders"
                streams:
                  - type: DeclarativeStream
                    name: orders
                    $parameters: {kind: x}
                    primary_key: [id]
                    retriever:
                      type: SimpleRetriever
                      requester: {$ref: "#/definitions/requester"}
                      record_selector: {type: RecordSelector, extractor: {type: DpathExtractor, field_path: [data]}}
                    incremental_sync:
                      type: DatetimeBasedCursor
                      cursor_field: updated_at
                      datetime_format: "%Y-%m-%d"
                      start_datetime: "2024-01-01"
                    schema_loader: {type: InlineSchemaLoader, schema: {type: object, properties: {id: {type: string}}}}
                """;
        Random random = new Random(7);
        for (int i = 0; i < 3_000; i++) {
            String damaged = damaged(manifest, random);

            List<Finding> found = VALIDATOR.validate(damaged, "m").findings();

            assertThat(found)
                    .as(damaged)
                    .allSatisfy(finding -> assertThat(finding.message()).isNotBlank());
        }
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(damaged.length());
            switch (random.nextInt(3)) {
                case 0 -> damaged.deleteCharAt(at);
                case 1 -> damaged.insert(at, "{}[]:#'\"\n |>&*%-".charAt(random.nextInt(15)));
                default -> damaged.setCharAt(at, (char) (' ' + random.nextInt(95)));
            }
        }
        return damaged.toString();
    }

    private static List<String> rules(String manifest) {
        return VALIDATOR.validate(manifest, "m").findings().stream()
                .filter(Finding::isError)
                .map(Finding::rule)
                .distinct()
                .toList();
    }
}
