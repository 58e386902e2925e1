package dev.weir.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.tree.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a user sees of a manifest's flaws, word by word. */
class ManifestProblemsTest {

    private static final Descriptors DESCRIPTORS = TestDescriptors.small();

    private static final String HEAD = """
            version: 6.0.0
            check: {stream_names: [a]}
            streams:
            - name: a
            """;

    @Test
    void acceptsAManifestWithoutFlaws() {
        assertThat(problems("""
                  requester: {url: https://api.example.test}
                  extractor: {field_path: [data]}
                """)).isEmpty();
    }

    @Test
    void namesTheTypeThatWasMeant() {
        assertThat(problems("""
                  requester:
                    url: https://api.example.test
                    authenticator:
                      type: OauthAuthenticator
                """))
                .containsExactly("m.yaml:8:13: Cannot create authenticator: unknown type 'OauthAuthenticator'"
                        + " (did you mean OAuthAuthenticator? known: BearerAuthenticator, OAuthAuthenticator)");
    }

    @Test
    void saysWhatAComponentOfTheWrongKindIs() {
        assertThat(problems("""
                  requester:
                    url: https://api.example.test
                    authenticator: {type: DpathExtractor, field_path: []}
                """))
                .containsExactly("m.yaml:7:27: Cannot create authenticator: DpathExtractor is a record extractor"
                        + " (known: BearerAuthenticator, OAuthAuthenticator)");
    }

    @Test
    void asksForATypeWhereSeveralArePossible() {
        assertThat(problems("""
                  requester:
                    url: https://api.example.test
                    authenticator: {token: x}
                """))
                .containsExactly("m.yaml:7:20: Cannot create authenticator: it names no type"
                        + " (known: BearerAuthenticator, OAuthAuthenticator)");
    }

    @Test
    void needsNoTypeWhereOnlyOneIsPossible() {
        assertThat(problems("""
                  requester: {url: https://api.example.test}
                  status_mapping: {}
                """))
                .containsExactly("m.yaml:6:19: Cannot create StatusMap: done is missing (give a list)");
    }

    @Test
    void asksForMissingParameters() {
        assertThat(problems("  requester: {http_method: GET}\n"))
                .containsExactly("m.yaml:5:14: Cannot create HttpRequester: url is missing (give a text)");
    }

    @Test
    void warnsOfUnknownFields() {
        assertThat(problems("  requester: {url: x, http_metod: GET, zzz: 1}\n"))
                .containsExactly(
                        "m.yaml:5:23: warning: Cannot use field 'http_metod' of HttpRequester: there is no such field"
                                + " (did you mean http_method? known: url, http_method, authenticator, authenticators,"
                                + " request_parameters, request_headers, request_body_json, use_cache, max_retries,"
                                + " timeout, http_codes, options)",
                        "m.yaml:5:40: warning: Cannot use field 'zzz' of HttpRequester: there is no such field"
                                + " (known: url, http_method, authenticator, authenticators, request_parameters,"
                                + " request_headers, request_body_json, use_cache, max_retries, timeout, http_codes,"
                                + " options)");
    }

    @Test
    void doesNotWarnOfFieldsThatParametersFill() {
        assertThat(problems("""
                  $parameters: {path: /a, extra: 1}
                  requester: {url: x, extra: 2}
                """)).isEmpty();
    }

    @Test
    void warnsOfDeprecatedNames() {
        assertThat(problems("  requester: {url_base: x}\n"))
                .containsExactly("m.yaml:5:15: warning: Cannot keep field 'url_base' of HttpRequester for long:"
                        + " it is deprecated (write 'url')");
    }

    @Test
    void saysWhichTypeAValueShouldHave() {
        assertThat(problems("""
                  requester:
                    url: [x]
                    http_method: FETCH
                    use_cache: "yes"
                    max_retries: 1.5
                    timeout: soon
                    http_codes: [404, "500"]
                    options: none
                    request_headers: ~
                """))
                .containsExactly(
                        "m.yaml:6:10: Cannot read url of HttpRequester: found a list (give a text)",
                        "m.yaml:7:18: Cannot read http_method of HttpRequester: found the text 'FETCH' (known: GET, POST)",
                        "m.yaml:8:16: Cannot read use_cache of HttpRequester: found the text 'yes' (give true or false)",
                        "m.yaml:9:18: Cannot read max_retries of HttpRequester: found the number 1.5 (give a whole number)",
                        "m.yaml:10:14: Cannot read timeout of HttpRequester: found the text 'soon' (give a number)",
                        "m.yaml:11:23: Cannot read element 2 of http_codes of HttpRequester: found the text '500'"
                                + " (give a whole number)",
                        "m.yaml:12:14: Cannot read options of HttpRequester: found the text 'none' (give a mapping)",
                        "m.yaml:13:22: Cannot read request_headers of HttpRequester: found empty (give a mapping or a text)");
    }

    @Test
    void takesWholeNumbersWrittenWithAFraction() {
        assertThat(problems("  requester: {url: x, max_retries: 2.0, timeout: 3, use_cache: on}\n"))
                .isEmpty();
    }

    @Test
    void asksForQuotesWhereYamlSeesNoText() {
        assertThat(problems("  requester: {url: 2024-01-01, authenticator: {type: OAuthAuthenticator, token: a}}\n"))
                .isEmpty();
        assertThat(problems("  requester: {url: x}\n  start: {datetime: x, format: 2024-01-01}\n"))
                .containsExactly("m.yaml:6:32: Cannot read format of MinMaxDatetime: found the date 2024-01-01"
                        + " (give a text, in quotes if it looks like something else)");
    }

    @Test
    void neverPrintsASecret() {
        assertThat(problems("  requester: {url: x, authenticator: {type: BearerAuthenticator, token: 12345}}\n"))
                .containsExactly("m.yaml:5:73: Cannot read token of BearerAuthenticator: found a value of another type"
                        + " (give a text, in quotes if it looks like something else)");
    }

    @Test
    void knowsComponentsByTheirClassNames() {
        assertThat(problems("""
                  requester:
                    url: x
                    authenticator: {type: CustomAuthenticator, class_name: weir.auth.Hmac, key: "{{ config['key'] }}"}
                  extractor: {class_name: weir.parsers.Unpivot}
                """)).isEmpty();
    }

    @Test
    void reportsUnknownAndMisplacedClassNames() {
        assertThat(problems("""
                  requester:
                    url: x
                    authenticators:
                      a: {type: CustomAuthenticator, class_name: weir.auth.Hmak}
                      b: {type: CustomAuthenticator, class_name: weir.parsers.Unpivot}
                      c: {type: CustomAuthenticator}
                      d: {type: weir.auth.Hmac}
                      e: {type: CustomRecordExtractor, class_name: weir.parsers.Unpivot}
                      f: {type: CustomAuthenticator, class_name: weir.auth.Hmac}
                      g: {type: Acme, class_name: acme.Signing}
                """))
                .containsExactly(
                        "m.yaml:8:50: Cannot create authenticator: unknown class_name 'weir.auth.Hmak'"
                                + " (did you mean weir.auth.Hmac? known: weir.auth.Digest, weir.auth.Hmac)",
                        "m.yaml:9:17: Cannot create authenticator: weir.parsers.Unpivot is no CustomAuthenticator"
                                + " (write type: CustomRecordExtractor)",
                        "m.yaml:10:10: Cannot create authenticator: CustomAuthenticator needs a class_name"
                                + " (known: weir.auth.Digest, weir.auth.Hmac)",
                        "m.yaml:11:17: Cannot create authenticator: 'weir.auth.Hmac' is no type"
                                + " (write type: CustomAuthenticator and class_name: weir.auth.Hmac)",
                        "m.yaml:12:52: Cannot create authenticator: weir.parsers.Unpivot is a record extractor"
                                + " (known: weir.auth.Digest, weir.auth.Hmac)",
                        "m.yaml:13:10: Cannot create weir.auth.Hmac: key is missing (give a text)",
                        "m.yaml:14:35: Cannot create authenticator: unknown class_name 'acme.Signing'"
                                + " (known: weir.auth.Digest, weir.auth.Hmac)");
    }

    @Test
    void letsPlainValuesStandForComponents() {
        assertThat(problems("""
                  requester: {url: x}
                  start: "2024-01-01"
                  normalization: Default
                  partition_router: {type: ListPartitionRouter, values: [1]}
                """)).isEmpty();
    }

    @Test
    void reportsPlainValuesThatStandForNothing() {
        assertThat(problems("""
                  requester: none
                  normalization: Defautl
                  start: [2024]
                  partition_router: x
                """))
                .containsExactly(
                        "m.yaml:5:14: Cannot read requester of DeclarativeStream: found the text 'none'"
                                + " (give a mapping with the type of a requester; known: HttpRequester)",
                        "m.yaml:6:18: Cannot read normalization of DeclarativeStream: found the text 'Defautl'"
                                + " (did you mean Default? known: Default, None, or a mapping with a type)",
                        "m.yaml:7:10: Cannot read start of DeclarativeStream: found a list"
                                + " (give a mapping with the type of a min max datetime; known: MinMaxDatetime)",
                        "m.yaml:8:21: Cannot read partition_router of DeclarativeStream: found the text 'x' (give a list)");
    }

    @Test
    void checksComponentsAmongRequestParameters() {
        assertThat(problems("""
                  requester:
                    url: x
                    request_parameters:
                      plain: 1
                      fields: {type: QueryProperties}
                """))
                .containsExactly("m.yaml:9:15: Cannot create QueryProperties: property_list is missing (give a list)");
    }

    @Test
    void reportsTheSameFlawOfASharedDefinitionOnce() {
        assertThat(problems("""
                  requester: {$ref: "#/definitions/r"}
                - name: b
                  requester: {$ref: "#/definitions/r"}
                definitions:
                  r: {url: x, timeout: long}
                """))
                .containsExactly(
                        "m.yaml:9:24: Cannot read timeout of HttpRequester: found the text 'long' (give a number)");
    }

    @Test
    void doesNotLookIntoDefinitionsThatNothingUses() {
        assertThat(problems("""
                  requester: {url: x}
                definitions: {unused: {type: Nonsense}}
                schemas: {a: {type: object}}
                metadata: {x: 1}
                description: text
                """)).isEmpty();
    }

    @Test
    void refusesUnknownTopLevelKeys() {
        assertThat(problems("  requester: {url: x}\nschema: {}\n"))
                .containsExactly(
                        "m.yaml:6:1: Cannot use top-level key 'schema': there is no such key (did you mean schemas?"
                                + " known: check, streams, dynamic_streams, definitions, description, metadata, schemas, version)");
    }

    @Test
    void refusesAnotherTypeOfManifest() {
        assertThat(all("version: 1.0.0\ntype: Destination\n"))
                .containsExactly("m.yaml:2:1: Cannot create source: its type is the text 'Destination'"
                        + " (write DeclarativeSource or leave it out)");
    }

    @Test
    void refusesAManifestWithoutStreams() {
        assertThat(all("check: {stream_names: []}\n"))
                .containsExactly(
                        "m.yaml:1:1: warning: Cannot tell the language of the manifest: it has no version"
                                + " (write version: \"7.39.1\")",
                        "m.yaml:1:1: Cannot create source: it has neither streams nor dynamic_streams"
                                + " (give a list of streams)");
    }

    @Test
    void warnsOfALanguageThatIsTooNew() {
        String text = "check: {stream_names: [a]}\nstreams: []\nversion: ";
        assertThat(all(text + "7.40.0\n"))
                .containsExactly("m.yaml:3:10: warning: Cannot know all of language version 7.40.0:"
                        + " the newest known one is 7.39.1 (update Weir)");
        assertThat(all(text + "7.39.1\n")).isEmpty();
        assertThat(all(text + "7.9.0\n")).isEmpty();
        assertThat(all(text + "8.0\n")).hasSize(1);
        assertThat(all(text + "abc\n"))
                .containsExactly(
                        "m.yaml:3:10: warning: Cannot tell the language of the manifest: its version is the text"
                                + " 'abc' (write version: \"7.39.1\")");
    }

    @Test
    void warnsOfDuplicateKeys() {
        assertThat(problems("  requester: {url: x}\n  name: b\n"))
                .containsExactly(
                        "m.yaml:6:3: warning: Cannot keep both values of 'name': the key is also at m.yaml:4:3,"
                                + " and the last one counts (remove one of them)");
    }

    @Test
    void reportsReferencesThatLeadNowhere() {
        assertThat(problems("""
                  requester:
                    $ref: "#/definitions/requestr"
                  extractor: "#/definitions/list/7"
                  partition_router: "#/nowhere/at/all"
                definitions:
                  requester: {url: x}
                  list: [a]
                """))
                .containsExactly(
                        "m.yaml:6:11: Cannot resolve reference '#/definitions/requestr': a mapping at m.yaml:10:3"
                                + " has no 'requestr' (did you mean requester? known: requester, list)",
                        "m.yaml:7:14: Cannot resolve reference '#/definitions/list/7': a list at m.yaml:11:9 has no '7'"
                                + " (correct the path)",
                        "m.yaml:8:21: Cannot resolve reference '#/nowhere/at/all': the manifest has no 'nowhere'"
                                + " (known: version, check, streams, definitions, type)");
    }

    @Test
    void reportsReferencesThatLeadBack() {
        assertThat(problems("""
                  requester: {$ref: "#/definitions/a"}
                definitions:
                  a: {url: x, options: {b: "#/definitions/b"}}
                  b: {a: "#/definitions/a"}
                """))
                .first()
                .isEqualTo("m.yaml:8:10: Cannot resolve reference '#/definitions/a': it leads back to itself through"
                        + " #/definitions/a at m.yaml:5:21, #/definitions/b at m.yaml:7:28 (write one of them out)");
    }

    @Test
    void warnsOfReferencesThatAreNone() {
        assertThat(problems("""
                  requester: {$ref: definitions/r}
                """))
                .first()
                .isEqualTo("m.yaml:5:21: warning: Cannot resolve $ref: the text 'definitions/r' is no reference and"
                        + " stands for the whole mapping (write '#/' and the path of a definition)");
    }

    @Test
    void reportsParametersThatAreNoMapping() {
        assertThat(problems("  requester: {url: x, $parameters: [a]}\n"))
                .containsExactly(
                        "m.yaml:5:36: Cannot read $parameters: expected a mapping, found a list (give names and values)");
    }

    private static List<String> problems(String rest) {
        return all(HEAD + rest);
    }

    private static List<String> all(String text) {
        ParsedManifest parsed = Manifests.parse(text, "m.yaml");
        try {
            return parsed.resolve(DESCRIPTORS).warnings().stream()
                    .map(Problem::toString)
                    .toList();
        } catch (ManifestException e) {
            List<String> problems = e.problems().stream().map(Problem::toString).toList();
            assertThat(e.getMessage().lines()).containsExactlyInAnyOrderElementsOf(problems);
            return problems;
        }
    }

    @Test
    void saysErrorsBeforeWarnings() {
        ManifestException refused = new ManifestException(List.of(
                Problem.warning("deprecated", new Position("m.yaml", 1, 1), "one"),
                Problem.error("unknown-type", new Position("m.yaml", 2, 1), "two"),
                Problem.warning("deprecated", new Position("m.yaml", 3, 1), "three"),
                Problem.error("unknown-type", new Position("m.yaml", 4, 1), "four")));

        assertThat(refused)
                .hasMessage("m.yaml:2:1: two\nm.yaml:4:1: four\nm.yaml:1:1: warning: one\nm.yaml:3:1: warning: three");
    }
}
