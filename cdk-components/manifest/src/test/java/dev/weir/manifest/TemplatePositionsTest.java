package dev.weir.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.validation.TemplateSyntax;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where in the file a flaw inside a template is, for every way in which YAML writes text. */
class TemplatePositionsTest {

    /** Objects to each exclamation mark between braces. */
    private static final TemplateSyntax NO_EXCLAMATION_MARKS = text -> {
        int offset = text.indexOf('!');
        if (offset < 0) {
            return null;
        }
        String before = text.substring(0, offset);
        int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        return new TemplateSyntax.Flaw(
                "Cannot parse template: no '!' is allowed", line, offset - before.lastIndexOf('\n'));
    };

    @Test
    void countsInsidePlainAndQuotedText() {
        assertThat(problems("""
                url: https://api.example.test/{{ ! }}
                request_headers:
                  a: 'x {{ ! }}'
                  b: "{{ ! }}"
                  "{{ ! }}": v
                """))
                .containsExactly(
                        "m.yaml:7:38: Cannot parse template: no '!' is allowed (correct url of HttpRequester)",
                        "m.yaml:9:16: Cannot parse template: no '!' is allowed (correct request_headers of HttpRequester)",
                        "m.yaml:10:14: Cannot parse template: no '!' is allowed (correct request_headers of HttpRequester)",
                        "m.yaml:11:7: Cannot parse template: no '!' is allowed at line 1, column 4 of the text (correct request_headers of HttpRequester)");
    }

    @Test
    void countsTheLinesOfLiteralText() {
        assertThat(problems("""
                url: |

                  {% if a %}
                    {{ ! }}
                  {% endif %}
                request_body_json: {list: [{deep: "{{ ! }}"}]}
                """))
                .containsExactly(
                        "m.yaml:10:12: Cannot parse template: no '!' is allowed (correct url of HttpRequester)",
                        "m.yaml:12:43: Cannot parse template: no '!' is allowed (correct request_body_json of HttpRequester)");
    }

    @Test
    void namesTheStartOfTextThatYamlFolds() {
        assertThat(problems("""
                url: >-
                  folded
                  {{ ! }}
                request_parameters: {a: "over
                    two lines {{ ! }}"}
                """))
                .containsExactly(
                        "m.yaml:7:10: Cannot parse template: no '!' is allowed at line 1, column 11 of the text (correct url of HttpRequester)",
                        "m.yaml:10:29: Cannot parse template: no '!' is allowed at line 1, column 19 of the text (correct request_parameters of HttpRequester)");
    }

    @Test
    void asksOnlyAboutTemplates() {
        assertThat(problems("url: no markup!\noptions: {a: '{{ ! }}'}\nrequest_headers: {a: '{ ! }'}\ntimeout: x\n"))
                .containsExactly(
                        "m.yaml:10:14: Cannot read timeout of HttpRequester: found the text 'x' (give a number)");
    }

    @Test
    void asksTheTemplateLanguageItself() {
        String text = requester("url: 'x {{ config[ }}'\nrequest_headers: {a: \"{{ config['a'] }}\"}\n");

        ManifestException refused = catchThrowableOfType(
                ManifestException.class, () -> Manifests.parse(text, "m.yaml").resolve(TestDescriptors.small()));

        assertThat(refused)
                .hasMessage("m.yaml:7:24: Cannot parse template: unexpected '}' where ']' was expected"
                        + " (correct url of HttpRequester)");
    }

    @Test
    void namesWhatATemplateUsesAndDoesNotExist() {
        String text = requester(
                "url: \"x {{ now_utc().strftme('%Y') | lowr }}\"\n"
                        + "request_headers:\n  a: |\n    {{ now_utcc() }}\n    {{ confg.a if config.a is odder else recrod }}\n");

        ManifestException refused = catchThrowableOfType(
                ManifestException.class, () -> Manifests.parse(text, "m.yaml").resolve(TestDescriptors.small()));

        assertThat(refused.problems().stream().map(Problem::toString))
                .containsExactly(
                        "m.yaml:7:26: warning: Cannot evaluate template: unknown method 'strftme'"
                                + " (did you mean strftime or strptime?)",
                        "m.yaml:7:42: Cannot evaluate template: unknown filter 'lowr' (did you mean lower?)",
                        "m.yaml:10:12: warning: Cannot evaluate template: unknown function 'now_utcc'"
                                + " (did you mean now_utc?)",
                        "m.yaml:11:12: warning: Cannot evaluate template: unknown variable 'confg' (did you mean config?)",
                        "m.yaml:11:35: warning: Cannot evaluate template: unknown test 'odder'"
                                + " (use one that docs/expressions.md lists)",
                        "m.yaml:11:46: warning: Cannot evaluate template: unknown variable 'recrod' (it sees config, parameters)");
    }

    private static List<String> problems(String fields) {
        ParsedManifest parsed = Manifests.parse(requester(fields), "m.yaml");
        return catchThrowableOfType(
                        ManifestException.class, () -> parsed.resolve(TestDescriptors.small(), NO_EXCLAMATION_MARKS))
                .problems()
                .stream()
                .map(Problem::toString)
                .toList();
    }

    private static String requester(String fields) {
        return """
                version: 6.0.0
                check: {stream_names: [a]}
                streams:
                - name: a
                  requester:
                    type: HttpRequester
                """ + fields.lines().map(line -> "    " + line + "\n").collect(Collectors.joining());
    }
}
