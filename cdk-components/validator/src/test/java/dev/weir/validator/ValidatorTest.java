package dev.weir.validator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.problem.Severity;
import dev.weir.validator.finding.Finding;
import dev.weir.validator.finding.Span;
import dev.weir.validator.rule.RuleOptions;
import dev.weir.validator.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidatorTest {

    private static final ClassLoader LOADER = ValidatorTest.class.getClassLoader();
    private static final Validator VALIDATOR = Validator.of(Descriptors.load(LOADER), LOADER);

    private static final String MANIFEST = """
            version: "7.0.0"
            check: {type: CheckStream, stream_names: [orders]}
            streams:
              - type: DeclarativeStream
                name: orders
                primary_key: id
                retriever:
                  type: SimpleRetriever
                  requester:
                    type: HttpRequester
                    url: https://api.example.com/orders
                  record_selector:
                    type: RecordSelector
                    extractor: {type: DpathExtractor, field_path: [data]}
            """;

    @Test
    void findsNothingInAGoodManifest() {
        assertThat(findings(MANIFEST)).isEmpty();
    }

    @Test
    void findsAllThatIsWrongAtOnce() {
        String broken = MANIFEST.replace("HttpRequester", "HttpRequestr")
                .replace("field_path", "field_paht")
                .replace("[orders]", "[order]");

        assertThat(findings(broken))
                .extracting(finding -> finding.span().line() + " " + finding.rule())
                .containsExactly("2 check-stream", "10 unknown-type", "14 unknown-field");
    }

    @Test
    void underlinesTheWordThatIsMeantAndKeepsTheRemedyApart() {
        Finding finding =
                findings(MANIFEST.replace("HttpRequester", "HttpRequestr")).get(0);

        assertThat(finding.span()).isEqualTo(new Span(10, 15, 12));
        assertThat(finding.message()).isEqualTo("Cannot create requester: unknown type 'HttpRequestr'");
        assertThat(finding.remedy()).startsWith("did you mean HttpRequester? known: ");
    }

    @Test
    void anElementThatAnOlderReferenceNamesUsesItsDefinition() {
        String older = MANIFEST.replace(
                        "        url: https://api.example.com/orders\n",
                        "        $ref: \"*ref(definitions.base[0])\"\n")
                + "definitions:\n  base: [{url: https://api.example.com/orders}]\n  other: 1\n";

        assertThat(findings(older))
                .filteredOn(finding -> finding.rule().equals("unused-definition"))
                .extracting(Finding::message)
                .containsExactly("Cannot find a use of definition 'other': no reference leads to it");
    }

    @Test
    void findsBrokenYamlAtItsPlace() {
        assertThat(findings("streams:\n  - {a: 1\n"))
                .extracting(Finding::rule, finding -> finding.span().line())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("yaml", 3));
    }

    @Test
    void aProjectTurnsRulesOffAndMakesThemErrors() {
        String manifest = MANIFEST.replace("    primary_key: id\n", "").replace("https://", "http://");
        Settings settings = new Settings(
                Map.of("primary-key", Optional.empty(), "plain-http", Optional.of(Severity.ERROR)),
                RuleOptions.NONE,
                false);

        assertThat(VALIDATOR.with(settings).validate(manifest, "m").findings())
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("plain-http", Severity.ERROR));
    }

    @Test
    void anErrorStaysOneWhateverTheProjectSays() {
        Settings settings = new Settings(Map.of("unknown-type", Optional.empty()), RuleOptions.NONE, false);

        assertThat(VALIDATOR
                        .with(settings)
                        .validate(MANIFEST.replace("HttpRequester", "X"), "m")
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void strictTakesWarningsAsErrorsButNotThoseThatAreExcused() {
        String excused = MANIFEST.replace(
                "        url: https://",
                "        # weir: ignore plain-http: a server in the same building\n        url: http://");
        Settings strict = Settings.DEFAULT.strictly();

        assertThat(VALIDATOR.with(strict).validate(excused, "m").findings()).isEmpty();
        assertThat(VALIDATOR
                        .with(strict)
                        .validate(MANIFEST.replace("https://", "http://"), "m")
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
    }

    @Test
    void aCommentWithoutAReasonExcusesNothing() {
        String manifest = MANIFEST.replace(
                "url: https://api.example.com/orders", "url: http://api.example.com/orders  # weir: ignore plain-http");

        assertThat(findings(manifest)).extracting(Finding::rule).containsExactly("plain-http", "suppression");
    }

    @Test
    void aCommentThatExcusesNothingIsFound() {
        String manifest = MANIFEST.replace("name: orders", "name: orders # weir: ignore primary-key: there are none");

        assertThat(findings(manifest)).extracting(Finding::rule).containsExactly("suppression");
    }

    @Test
    void aCommentThatIsHalfUsedOrNamesNoRuleIsFound() {
        String half = MANIFEST.replace(
                "        url: https://",
                "        # weir: ignore plain-http, page-size: a server in the same building\n        url: http://");
        String unknown = half.replace("page-size", "plain-htp");

        assertThat(findings(half))
                .extracting(finding -> finding.message() + " (" + finding.remedy() + ")")
                .containsExactly("Cannot ignore page-size at line 12: nothing of it is found there"
                        + " (take it out of the comment)");
        assertThat(findings(unknown))
                .extracting(Finding::message)
                .containsExactly("Cannot ignore plain-htp: there is no such rule");
        assertThat(findings(unknown).get(0).remedy()).startsWith("did you mean plain-http?");
    }

    @Test
    void aWrongWordForATypeIsFoundOnce() {
        String manifest = MANIFEST + """
                schema_loader:
                  type: InlineSchemaLoader
                  schema: {type: object, properties: {id: {type: strng}}}
                """.indent(4);

        assertThat(findings(manifest))
                .extracting(finding -> finding.rule() + ": " + finding.message())
                .containsExactly(
                        "json-schema: Cannot use the stream's schema as JSON schema: there is no type 'strng'");
        assertThat(findings(manifest).get(0).remedy()).startsWith("did you mean string?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"four", "-3", "0", "2.5"})
    void aPageSizeIsANumberOfRecords(String size) {
        assertThat(findings(paged(size))).extracting(Finding::rule).contains("page-size");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "'4'", "\"{{ config['api_token'] }}\""})
    void aPageSizeMayBeWrittenAsATextOrATemplate(String size) {
        assertThat(findings(paged(size))).extracting(Finding::rule).doesNotContain("page-size");
    }

    private static String paged(String size) {
        return MANIFEST + """
                paginator:
                  type: DefaultPaginator
                  pagination_strategy: {type: PageIncrement, page_size: SIZE}
                  page_token_option: {type: RequestOption, inject_into: request_parameter, field_name: page}
                """.replace("SIZE", size).indent(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "stream_partition['shop']    | ",
                "stream_partition.get('shop') | ",
                "stream_slice['shop']        | ",
                "stream_slice['end_time']    | ",
                "stream_slice.extra_fields['x'] | ",
                "stream_partition['end_time'] | end_time",
                "stream_partition['shops']   | shops",
                "stream_slice.shops          | shops"
            })
    void keysOfSlicesAreThoseOfTheRouterAndTheCursor(String read, String missing) {
        String manifest = MANIFEST.replace("/orders", "/orders/{{ " + read + " }}") + """
                partition_router: {type: ListPartitionRouter, cursor_field: shop, values: [a, b]}
                """.indent(6) + """
                incremental_sync:
                  type: DatetimeBasedCursor
                  cursor_field: changed
                  datetime_format: "%Y-%m-%d"
                  start_datetime: "2025-01-01"
                """.indent(4);

        assertThat(findings(manifest).stream()
                        .filter(finding -> finding.rule().equals("partition-key"))
                        .map(Finding::message))
                .hasSize(missing == null ? 0 : 1)
                .allMatch(message -> message.startsWith("Cannot find '" + missing + "' in "));
    }

    @Test
    void theMostOfAPageIsWhatTheProjectSays() {
        String paged = MANIFEST + """
                paginator:
                  type: DefaultPaginator
                  pagination_strategy: {type: PageIncrement, page_size: 1000}
                  page_token_option: {type: RequestOption, inject_into: request_parameter, field_name: page}
                """.indent(6);
        Settings settings = new Settings(
                Map.of("error-handler", Optional.empty()),
                new RuleOptions(Map.of("page-size", Map.of("maximum", 500L))),
                false);

        assertThat(VALIDATOR.with(settings).validate(paged, "m").findings())
                .extracting(Finding::message)
                .containsExactly("Cannot ask for pages of 1000 records: the source gives at most 500");
    }

    private static List<Finding> findings(String manifest) {
        return VALIDATOR.validate(manifest, "manifest.yaml").findings();
    }
}
