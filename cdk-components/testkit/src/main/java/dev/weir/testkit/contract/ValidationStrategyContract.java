package dev.weir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.component.ValidationStrategy;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every validation strategy does. Extend it, and give values of both sorts. */
public abstract class ValidationStrategyContract extends ComponentContract<ValidationStrategy> {

    /** For those who extend it. */
    protected ValidationStrategyContract() {
        super(ValidationStrategy.class);
    }

    /** Values that keep the rule. */
    protected abstract List<? extends @Nullable Object> valid();

    /** Values that break the rule; their texts are nowhere in the reason. */
    protected abstract List<? extends @Nullable Object> invalid();

    @Override
    final List<Optional<String>> outcome(ValidationStrategy strategy, Scope scope) {
        List<Optional<String>> violations = new ArrayList<>();
        valid().forEach(value -> violations.add(strategy.violation(value, scope)));
        invalid().forEach(value -> violations.add(strategy.violation(value, scope)));
        return violations;
    }

    @Test
    void takesWhatKeepsTheRule() {
        ValidationStrategy strategy = component();

        assertThat(valid())
                .isNotEmpty()
                .allSatisfy(
                        value -> assertThat(strategy.violation(value, scope())).isEmpty());
    }

    @Test
    void saysWhyAValueBreaksTheRule() {
        ValidationStrategy strategy = component();

        assertThat(invalid())
                .isNotEmpty()
                .allSatisfy(value -> assertThat(strategy.violation(value, scope()))
                        .isPresent()
                        .get()
                        .asString()
                        .isNotBlank());
    }

    @Test
    void doesNotSayTheValue() {
        ValidationStrategy strategy = component();

        for (Object value : invalid()) {
            if (value instanceof String text && !text.isBlank()) {
                assertThat(strategy.violation(value, scope()).orElse("")).doesNotContain(text);
            }
        }
    }

    @Test
    void takesNothingAndStrangeValues() {
        ValidationStrategy strategy = component();
        List<@Nullable Object> strange = new ArrayList<>(List.of("", 0L, 1.5, true, List.of(), new Row()));
        strange.add(null);

        for (Object value : strange) {
            assertThat(strategy.violation(value, scope())).isNotNull();
        }
    }

    @Test
    void leavesTheValueAsItIs() {
        for (Object value : invalid()) {
            Object before = Row.copyOf(value);

            component().violation(value, scope());

            assertThat(value).isEqualTo(before);
        }
    }
}
