package dev.weir.standard.config;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.ValidationStrategy;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares a value with a JSON schema. A text is read as JSON first: {@code "5"} is an integer here, and a text that is no
 * JSON breaks the rule.
 *
 * <pre>
 * type: ValidateAdheresToSchema
 * base_schema:
 *   type: object
 *   required: [id]
 * </pre>
 *
 * @param baseSchema the JSON schema: an object, or a text that is one
 */
@Component(since = "6.49.0")
public record ValidateAdheresToSchema(Object baseSchema) implements ValidationStrategy {

    @Override
    public Optional<String> violation(@Nullable Object value, Scope scope) {
        Object parsed;
        try {
            parsed = value instanceof String text ? scope.runtime().json().parse(text) : value;
        } catch (ConnectorException e) {
            return Optional.of("the text is no JSON");
        }
        List<String> violations = scope.runtime().violations(schema(scope), parsed);
        return violations.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", violations));
    }

    private Row schema(Scope scope) {
        Object schema =
                baseSchema instanceof String text ? scope.runtime().json().parse(text) : baseSchema;
        if (schema instanceof Row row) {
            return row;
        }
        throw new ConnectorException(
                FailureType.CONFIG, "Cannot check the config: base_schema is no JSON schema (make it an object)");
    }
}
