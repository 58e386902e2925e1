package dev.weir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.component.ConfigTransformation;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.testkit.scope.TestRuntime;
import org.junit.jupiter.api.Test;

/** What every transformation of configurations does. Extend it, and give an example. */
public abstract class ConfigTransformationContract extends ComponentContract<ConfigTransformation> {

    /** For those who extend it. */
    protected ConfigTransformationContract() {
        super(ConfigTransformation.class);
    }

    /** A configuration that it changes, a new one each time. */
    protected abstract Row given();

    /** What the configuration becomes. */
    protected abstract Row transformed();

    @Override
    final Row outcome(ConfigTransformation transformation, Scope scope) {
        return changed(transformation, given());
    }

    private static Row changed(ConfigTransformation transformation, Row config) {
        transformation.transform(config, new TestRuntime(config).scope(""));
        return config;
    }

    @Test
    void changesTheConfigurationInPlace() {
        assertThat(outcome(component(), scope())).isEqualTo(transformed());
    }

    @Test
    void keepsNothingFromConfigurationToConfiguration() {
        ConfigTransformation transformation = component();
        Row first = changed(transformation, given());

        first.clear();

        assertThat(changed(transformation, given())).isEqualTo(transformed());
    }

    @Test
    void takesAConfigurationThatLacksItsFields() {
        Throwable failure = Failures.of(() -> changed(component(), new Row()));

        assertThat(failure == null || failure instanceof ConnectorException)
                .as("what it does with an empty configuration: " + failure)
                .isTrue();
    }

    @Test
    void leavesJsonValues() {
        assertThat(JsonValues.strangers("config", outcome(component(), scope())))
                .isEmpty();
    }
}
