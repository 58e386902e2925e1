package dev.weir.standard.config;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.ConfigTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step from an earlier form of the configuration to the present one. It runs each time, so it must leave a configuration
 * alone that has the present form.
 *
 * <pre>
 * type: ConfigMigration
 * description: The account was given as text.
 * transformations:
 *   - type: ConfigAddFields
 *     fields:
 *       - type: AddedFieldDefinition
 *         path: [accounts]
 *         value: "{{ [config['account']] }}"
 * </pre>
 *
 * @param transformations what it changes, in this order
 * @param description     what it is for
 */
@Component(since = "6.49.0")
public record ConfigMigration(
        List<ConfigTransformation> transformations,
        @Nullable String description) {

    public ConfigMigration {
        transformations = List.copyOf(transformations);
    }

    void migrate(Row config, Scope scope) {
        transformations.forEach(transformation -> transformation.transform(config, scope));
    }
}
