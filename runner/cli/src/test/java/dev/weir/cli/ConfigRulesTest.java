package dev.weir.cli;

import static dev.weir.cli.Shell.CATALOG;
import static dev.weir.cli.Shell.EXCHANGES;
import static dev.weir.cli.Shell.MANIFEST;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connector whose configuration was of another form once: {@code api_key} was renamed to {@code token}. */
class ConfigRulesTest {

    private static final String RULES = """
            spec:
              type: Spec
              config_normalization_rules:
                type: ConfigNormalizationRules
                config_migrations:
                  - type: ConfigMigration
                    description: api_key was renamed to token
                    transformations:
                      - type: ConfigAddFields
                        fields:
                          - type: AddedFieldDefinition
                            path: [token]
                            value: "{{ config['api_key'] }}"
                            value_type: string
                        condition: "{{ 'token' not in config }}"
                      - type: ConfigRemoveFields
                        field_pointers: [[api_key]]
                transformations:
                  - type: ConfigRemapField
                    field_path: [kind]
                    map: {everything: all}
                validations:
                  - type: DpathValidator
                    field_path: [token]
                    validation_strategy:
                      type: ValidateAdheresToSchema
                      base_schema: {type: integer}
                  - type: PredicateValidator
                    value: "{{ config['token'] | int > 1000 }}"
                    validation_strategy:
                      type: ValidateAdheresToSchema
                      base_schema: {const: true}
            """;

    private final Shell shell = new Shell();

    @TempDir
    Path folder;

    @BeforeEach
    void writeManifest() throws IOException {
        String manifest = Files.readString(Path.of(MANIFEST));
        Files.writeString(folder.resolve("m.yaml"), manifest.replace("spec:\n  type: Spec\n", RULES));
    }

    @Test
    void readsWithAnOldConfigAndReportsTheMigratedOneOnce() throws IOException {
        int code = read("{\"api_key\": \"4711\", \"kind\": \"everything\"}");

        assertThat(code).as(shell.err()).isZero();
        assertThat(controls())
                .singleElement()
                .asString()
                .contains("\"connectorConfig\":{\"config\":{\"kind\":\"everything\",\"token\":\"4711\"}}");

        assertThat(read("{\"token\": \"4711\", \"kind\": \"all\"}")).isZero();
        assertThat(controls()).isEmpty();
    }

    @Test
    void keepsTheMigratedConfigInItsFileWhenItRunsIntoTheLake() throws IOException {
        Path config = Files.writeString(folder.resolve("c.json"), "{\"api_key\": \"4711\", \"kind\": \"all\"}");

        int code = shell.run(
                "run", file("m.yaml"), "--to", file("lake"), "--config", config.toString(), "--replay", EXCHANGES);

        assertThat(code).as(shell.err()).isZero();
        assertThat(config).content().startsWith("{\"kind\":\"all\",\"token\":\"4711\"");
    }

    @Test
    void comparesTheTransformedConfigWithItsForm() throws IOException {
        assertThat(read("{\"kind\": \"none\", \"token\": \"4711\"}")).isEqualTo(1);
        assertThat(shell.err())
                .isEqualTo("Cannot use the config: 'kind' does not have a value in the enumeration [\"all\", \"new\"]"
                        + " (correct it; 'weir spec' shows its form)\n");
    }

    @Test
    void refusesAConfigThatBreaksARuleWithoutShowingItsSecret() throws IOException {
        assertThat(read("{\"kind\": \"all\", \"token\": \"geheim\"}")).isEqualTo(1);
        assertThat(shell.err())
                .isEqualTo("Cannot use the config: its field [token] is not as it must be: the text is no JSON"
                        + " (correct it)\n");
        assertThat(shell.out()).doesNotContain("geheim");

        assertThat(read("{\"kind\": \"all\", \"token\": \"12\"}")).isEqualTo(1);
        assertThat(shell.err())
                .isEqualTo(
                        "Cannot use the config: the value of {{ config['token'] | int > 1000 }} is not as it must be:"
                                + " must be the constant value 'true' (correct the fields that it is made of)\n");
    }

    @Test
    void failsEveryPredicateWhereTheReferencesBehaviourIsAskedFor() throws IOException {
        assertThat(read("{\"kind\": \"all\", \"token\": \"4711\"}", "--compat", "failing-predicates"))
                .isEqualTo(1);
        assertThat(shell.err()).contains("a predicate validator always fails under --compat failing-predicates");
    }

    private int read(String config, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("config.json"), config);
        List<String> words = new ArrayList<>(List.of("read", "--manifest", file("m.yaml"), "--catalog", CATALOG));
        words.addAll(List.of("--config", file.toString(), "--replay", EXCHANGES));
        words.addAll(List.of(more));
        return shell.run(words.toArray(String[]::new));
    }

    private List<String> controls() {
        return shell.lines().stream()
                .filter(line -> line.startsWith("{\"type\":\"CONTROL\""))
                .toList();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }
}
