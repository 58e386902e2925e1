package dev.weir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.component.ConfigValidator;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.testkit.scope.TestRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What every validator of configurations does. Extend it, and give configurations of both sorts. */
public abstract class ConfigValidatorContract extends ComponentContract<ConfigValidator> {

    /** For those who extend it. */
    protected ConfigValidatorContract() {
        super(ConfigValidator.class);
    }

    /** Configurations that fit. */
    protected abstract List<Row> valid();

    /** Configurations that do not fit; the texts at their top are nowhere in the message. */
    protected abstract List<Row> invalid();

    @Override
    final List<String> outcome(ConfigValidator validator, Scope scope) {
        List<String> failures = new ArrayList<>();
        valid().forEach(config -> failures.add(String.valueOf(failure(validator, config))));
        invalid().forEach(config -> failures.add(String.valueOf(failure(validator, config))));
        return failures;
    }

    private static @org.jspecify.annotations.Nullable Throwable failure(ConfigValidator validator, Row config) {
        return Failures.of(() -> validator.validate(config, new TestRuntime(config).scope("")));
    }

    @Test
    void takesWhatFits() {
        assertThat(valid())
                .isNotEmpty()
                .allSatisfy(config -> assertThat(failure(component(), config)).isNull());
    }

    @Test
    void refusesWhatDoesNotFit() {
        for (Row config : invalid()) {
            Throwable failure = failure(component(), config);

            Failures.isForTheUser(failure, List.of());
            assertThat(((ConnectorException) Objects.requireNonNull(failure)).type())
                    .isEqualTo(FailureType.CONFIG);
        }
    }

    @Test
    void doesNotSayTheValues() {
        for (Row config : invalid()) {
            String message = String.valueOf(failure(component(), config));

            config.values().stream()
                    .filter(value -> value instanceof String text && !text.isBlank())
                    .forEach(text -> assertThat(message).doesNotContain((String) text));
        }
    }

    @Test
    void leavesTheConfigurationAsItIs() {
        List<Row> configs = new ArrayList<>(valid());
        configs.addAll(invalid());
        for (Row config : configs) {
            Row before = config.copy();

            failure(component(), config);

            assertThat(config).isEqualTo(before);
        }
    }
}
