package dev.weir.standard.config;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.component.ConfigValidator;
import dev.weir.spi.component.ValidationStrategy;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.read.Compat;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import org.jspecify.annotations.Nullable;

/**
 * Checks a value that is computed from the configuration.
 *
 * <pre>
 * type: PredicateValidator
 * value: "{{ config.page_size * config.workers }}"
 * validation_strategy:
 *   type: ValidateAdheresToSchema
 *   base_schema:
 *     type: integer
 *     maximum: 1000
 * </pre>
 *
 * @param value              the value
 * @param validationStrategy the rule
 */
@Component(since = "6.49.0")
public record PredicateValidator(
        @Interpolate(Interpolation.NESTED) Template<@Nullable Object> value, ValidationStrategy validationStrategy)
        implements ConfigValidator {

    @Override
    public void validate(Row config, Scope scope) {
        if (scope.runtime().compat().contains(Compat.FAILING_PREDICATES)) {
            throw failed("a predicate validator always fails under --compat " + Compat.FAILING_PREDICATES.word());
        }
        validationStrategy.violation(value.in(scope), scope).ifPresent(reason -> {
            throw failed(reason);
        });
    }

    private ConnectorException failed(String reason) {
        return new ConnectorException(
                FailureType.CONFIG,
                "Cannot use the config: the value of " + value.text() + " is not as it must be: " + reason
                        + " (correct the fields that it is made of)");
    }
}
