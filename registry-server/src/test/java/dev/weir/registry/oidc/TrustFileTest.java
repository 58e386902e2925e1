package dev.weir.registry.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.yaml.YamlReader;
import dev.weir.registry.access.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustFileTest {

    private static final String GOOD = """
            issuers:
              - issuer: https://ci.example.com
                audience: registry
                bindings:
                  - claims: {repository: example/masks}
                    scopes: [read]
            """;

    @Test
    void readsWhoIsTrustedForWhat() {
        assertThat(TrustFile.parse(GOOD, "trust.yaml"))
                .isEqualTo(new Trust(List.of(new TrustedIssuer(
                        "https://ci.example.com",
                        "registry",
                        TrustedIssuer.ALGORITHMS,
                        List.of(new Binding(
                                Map.of("repository", new ClaimPattern("example/masks")),
                                List.of(new Scope.Read()),
                                Duration.ofMinutes(15)))))));
    }

    @Test
    void readsNumbersAndTruthsAsClaims() {
        Trust trust = TrustFile.parse(
                GOOD.replace("{repository: example/masks}", "{project_id: 42, ref_protected: true}"), "trust.yaml");

        Binding binding = trust.issuers().get(0).bindings().get(0);
        assertThat(binding.fits(Map.of("project_id", 42L, "ref_protected", "true")))
                .isTrue();
        assertThat(binding.fits(Map.of("project_id", "42", "ref_protected", true)))
                .isTrue();
        assertThat(binding.fits(Map.of("project_id", List.of("7", "42"), "ref_protected", true)))
                .isTrue();
        assertThat(binding.fits(Map.of("project_id", 43, "ref_protected", true)))
                .isFalse();
        assertThat(binding.fits(Map.of("project_id", 42))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    issuers: | isuers: | trust.yaml:1:1: Cannot read trusted issuers: there is no 'isuers' here (did you mean issuers? known: issuers)
                    audience: | audiance: | trust.yaml:3:5: Cannot read trusted issuers: there is no 'audiance' here (did you mean audience? known: issuer, audience, algorithms, bindings)
                    audience: registry | audience: 7 | trust.yaml:3:5: Cannot read trusted issuers: audience is the number 7 (give a text)
                    https://ci | http://ci | trust.yaml:2:5: Cannot read trusted issuers: 'http://ci.example.com' is no URL of an issuer: it is not https (write it as tokens have it in iss)
                    .com | .com?a=b | trust.yaml:2:5: Cannot read trusted issuers: 'https://ci.example.com?a=b' is no URL of an issuer: it has a query or a fragment (write it as tokens have it in iss)
                    [read] | [admin] | trust.yaml:6:9: Cannot read trusted issuers: CI cannot be an administrator (use read or publish:NAMESPACE)
                    [read] | [] | trust.yaml:6:9: Cannot read trusted issuers: scopes is a list (give a list that is not empty)
                    [read] | [write] | trust.yaml:6:9: Cannot read trusted issuers: Cannot read scope 'write': there is none of this name (use read, publish:NAMESPACE or admin) (correct it)
                    example/masks | "**" | trust.yaml:5:30: Cannot read trusted issuers: the claim repository cannot be compared with the text '**': it begins with a star, so that it does not say whose claims it means (write a text, with stars behind its beginning if need be)
                    example/masks | | Cannot read trusted issuers: the claim repository cannot be compared with empty: it is empty (write a text, with stars behind its beginning if need be)
                    repository: example/masks | ref: refs/tags/v* | trust.yaml:5:9: Cannot read trusted issuers: none of the claims says whose jobs are meant, so that everybody at the issuer would be let in (add one that does, such as repository, project_path or sub)
                    """)
    void saysWhatIsWrongAndWhere(String word, String instead, String message) {
        String text = GOOD.replace(word, instead == null ? "" : instead);

        assertThatThrownBy(() -> TrustFile.parse(text, "trust.yaml"))
                .isInstanceOf(ManifestException.class)
                .message()
                .contains(message);
    }

    @Test
    void takesNoSignaturesOfASharedSecret() {
        String text = GOOD.replace("    bindings:", "    algorithms: [RS256, HS256]\n    bindings:");

        assertThatThrownBy(() -> TrustFile.parse(text, "trust.yaml"))
                .hasMessage(
                        "trust.yaml:4:5: Cannot read trusted issuers: 'HS256' is no signature that only the issuer can"
                                + " make (use of RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512, EdDSA)");
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        String text = GOOD.replace("audience", "audiance").replace("scopes: [read]", "minutes: 90");

        assertThatThrownBy(() -> TrustFile.parse(text, "trust.yaml"))
                .hasMessage(
                        "trust.yaml:2:5: Cannot read trusted issuers: there is no audience (give a text)\n"
                                + "trust.yaml:3:5: Cannot read trusted issuers: there is no 'audiance' here"
                                + " (did you mean audience? known: issuer, audience, algorithms, bindings)\n"
                                + "trust.yaml:5:9: Cannot read trusted issuers: there is no scopes (give a list that is not empty)\n"
                                + "trust.yaml:6:9: Cannot read trusted issuers: minutes is the number 90 (give a number from 1 to 60)");
    }

    @Test
    void refusesAnIssuerThatIsThereTwiceAndYamlThatIsNone() {
        String twice = GOOD + GOOD.substring(GOOD.indexOf('\n') + 1);

        assertThatThrownBy(() -> TrustFile.parse(twice, "trust.yaml"))
                .message()
                .contains("the issuer 'https://ci.example.com' is there twice (name it once)");
        assertThatThrownBy(() -> TrustFile.parse("issuers: [", "trust.yaml"))
                .message()
                .startsWith("trust.yaml:1:11: Cannot read trusted issuers: ");
        assertThatThrownBy(() -> TrustFile.parse("", "trust.yaml"))
                .message()
                .contains("trust.yaml:1:1: Cannot read trusted issuers: found empty (write a mapping with issuers)");
    }

    @ParameterizedTest
    @CsvSource({
        "example/masks, example/masks, true",
        "example/masks, example/masks2, false",
        "refs/tags/v*, refs/tags/v1.0.0, true",
        "refs/tags/v*, refs/tags/v, true",
        "refs/tags/v*, refs/tags/v1/x, false",
        "refs/tags/v*, refs/heads/v1, false",
        "repo:example/masks:**, repo:example/masks:ref:refs/tags/v1, true",
        "repo:example/*:**, repo:example/masks:environment:release, true",
        "repo:example/*:**, repo:other/masks:ref, false",
        "example.com/*, exampleXcom/a, false",
    })
    void readsStars(String pattern, String value, boolean matches) {
        assertThat(new ClaimPattern(pattern).matches(value)).isEqualTo(matches);
    }

    @Test
    void readsTheExamplesOfTheDocumentation() throws IOException {
        Trust trust = TrustFile.parse(example("trust.yaml"), "trust.yaml");
        MappingNode github = (MappingNode) YamlReader.read(example("github.yaml"), "github.yaml", new Problems());
        MappingNode gitlab = (MappingNode) YamlReader.read(example("gitlab.yaml"), "gitlab.yaml", new Problems());

        assertThat(trust.issuers().stream().map(TrustedIssuer::url))
                .containsExactly("https://token.actions.githubusercontent.com", "https://gitlab.example.com");
        assertThat(trust.issuers()
                        .get(0)
                        .bindings()
                        .get(0)
                        .fits(Map.of("repository", "example/masks", "ref", "refs/tags/v1")))
                .isTrue();
        assertThat(trust.issuers()
                        .get(1)
                        .bindings()
                        .get(0)
                        .fits(Map.of("project_path", "example/masks", "ref_type", "tag", "ref_protected", "true")))
                .isTrue();
        assertThat(github.plain()).containsEntry("permissions", Map.of("contents", "read", "id-token", "write"));
        assertThat(String.valueOf(github.plain()))
                .contains("&audience=" + trust.issuers().get(0).audience() + "\"");
        assertThat(String.valueOf(gitlab.plain()))
                .contains("id_tokens={WEIR_REGISTRY_TOKEN={aud="
                        + trust.issuers().get(1).audience() + "}}");
    }

    private static String example(String name) throws IOException {
        Matcher example = Pattern.compile("<!-- " + name + " -->\n```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/registry.md")));
        assertThat(example.find()).as(name).isTrue();
        return example.group(1);
    }
}
