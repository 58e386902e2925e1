package dev.weir.standard.config;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.component.ConfigTransformation;
import dev.weir.spi.component.ConfigValidator;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.List;

/**
 * What happens to a configuration before it is used.
 *
 * <pre>
 * type: ConfigNormalizationRules
 * config_migrations:
 *   - type: ConfigMigration
 *     description: accounts were a single one up to version 2
 *     transformations:
 *       - type: ConfigAddFields
 *         fields:
 *           - path: [account_ids]
 *             value: "{{ [config.account_id] }}"
 *         condition: "{{ 'account_ids' not in config }}"
 * </pre>
 *
 * @param configMigrations bring a configuration of an earlier form into the present one, in this order; the user keeps the
 *                         result
 * @param transformations  change the configuration for each run, after its migrations
 * @param validations      check it after that, and after it was compared with the spec's JSON schema
 */
@Component
public record ConfigNormalizationRules(
        @DefaultType("ConfigMigration") @Default("[]") List<ConfigMigration> configMigrations,
        @Default("[]") List<ConfigTransformation> transformations,
        @Default("[]") List<ConfigValidator> validations) {

    public ConfigNormalizationRules {
        configMigrations = List.copyOf(configMigrations);
        transformations = List.copyOf(transformations);
        validations = List.copyOf(validations);
    }

    /** Migrates a configuration in place. */
    public void migrate(Row config, Scope scope) {
        configMigrations.forEach(migration -> migration.migrate(config, scope));
    }

    /** Transforms a configuration in place. */
    public void transform(Row config, Scope scope) {
        transformations.forEach(transformation -> transformation.transform(config, scope));
    }

    /** Checks a configuration. */
    public void validate(Row config, Scope scope) {
        validations.forEach(validation -> validation.validate(config, scope));
    }
}
