package dev.weir.validator.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Severity;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SettingsFileTest {

    private static final Map<String, Set<String>> RULES =
            new TreeMap<>(Map.of("page-size", Set.of("maximum"), "plain-http", Set.of(), "primary-key", Set.of()));

    @Test
    void readsSeveritiesOptionsAndStrictness() {
        Settings settings = read("""
                validate:
                  strict: true
                  rules:
                    primary-key: off
                    plain-http: error
                    page-size: {severity: note, maximum: 500}
                """);

        assertThat(settings.strict()).isTrue();
        assertThat(settings.severities())
                .isEqualTo(Map.of(
                        "primary-key", Optional.empty(),
                        "plain-http", Optional.of(Severity.ERROR),
                        "page-size", Optional.of(Severity.NOTE)));
        assertThat(settings.options().number("page-size", "maximum")).hasValue(500);
    }

    @Test
    void anEmptyFileSaysNothing() {
        assertThat(read("")).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void refusesWhatItDoesNotKnowWithItsPlace() {
        assertThatThrownBy(() -> read("""
                        validate:
                          stric: true
                          rules:
                            primary-keys: off
                            plain-http: fatal
                            page-size: {maximum: many}
                        lint: {}
                        """))
                .isInstanceOf(ManifestException.class)
                .hasMessage("""
                        .weir.yaml:2:3: Cannot use 'stric' of validate: there is no such key (did you mean strict? known: strict, rules)
                        .weir.yaml:4:5: Cannot use 'primary-keys' of rules: there is no such key (did you mean primary-key? known: page-size, plain-http, primary-key)
                        .weir.yaml:5:17: Cannot read the severity of plain-http: found the text 'fatal' (known: off, note, warning, error)
                        .weir.yaml:6:26: Cannot read maximum of page-size: found the text 'many' (give a whole number)
                        .weir.yaml:7:1: Cannot use 'lint': there is no such key (known: validate, components)""");
    }

    @Test
    void refusesNumbersThatARuleDoesNotTake() {
        assertThatThrownBy(() -> read("""
                        validate:
                          rules:
                            page-size: {severity: note, maximun: 500}
                            plain-http: {maximum: 3}
                        """)).hasMessage("""
                        .weir.yaml:3:33: Cannot use 'maximun' of page-size: there is no such key (did you mean maximum? known: severity, maximum)
                        .weir.yaml:4:18: Cannot use 'maximum' of plain-http: there is no such key (known: severity)""");
    }

    private static Settings read(String text) {
        return SettingsFile.read(text, ".weir.yaml", RULES);
    }
}
