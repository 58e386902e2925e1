package dev.weir.standard.config;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.ConfigValidator;
import dev.weir.spi.component.ValidationStrategy;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.standard.path.FieldPath;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks a field of the configuration; one that is not there is fine.
 *
 * <pre>
 * type: DpathValidator
 * field_path: [accounts, "*", id]
 * validation_strategy:
 *   type: ValidateAdheresToSchema
 *   base_schema:
 *     type: integer
 * </pre>
 *
 * @param fieldPath          the keys that lead to the field; with {@code *} as a key, each field that matches is checked
 * @param validationStrategy the rule
 */
@Component(since = "6.49.0")
public record DpathValidator(List<Template<String>> fieldPath, ValidationStrategy validationStrategy)
        implements ConfigValidator {

    private static final Object MISSING = new Object();

    public DpathValidator {
        fieldPath = List.copyOf(fieldPath);
        if (fieldPath.isEmpty()) {
            throw new IllegalArgumentException(
                    "Cannot check a field of the config: field_path is empty (give it at least one key)");
        }
    }

    @Override
    public void validate(Row config, Scope scope) {
        FieldPath path =
                FieldPath.of(fieldPath.stream().map(key -> key.in(scope)).toList());
        if (path.takesAll()) {
            path.values(config).forEach(value -> check(value, path, scope));
            return;
        }
        Object value = path.get(config, MISSING);
        if (value != MISSING) {
            check(value, path, scope);
        }
    }

    private void check(@Nullable Object value, FieldPath path, Scope scope) {
        validationStrategy.violation(value, scope).ifPresent(reason -> {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot use the config: its field " + path + " is not as it must be: " + reason + " (correct it)");
        });
    }
}
