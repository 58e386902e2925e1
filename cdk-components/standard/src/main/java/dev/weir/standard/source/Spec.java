package dev.weir.standard.source;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.component.Specification;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.standard.config.ConfigNormalizationRules;
import org.jspecify.annotations.Nullable;

/**
 * The form of a connector's configuration.
 *
 * <pre>
 * type: Spec
 * connection_specification:
 *   type: object
 *   required: [token]
 *   properties:
 *     token: {type: string, airbyte_secret: true}
 * </pre>
 *
 * @param connectionSpecification  the JSON schema of the configuration; credentials are marked {@code airbyte_secret: true}
 * @param documentationUrl         where the connector is described
 * @param advancedAuth             how a user interface obtains credentials by OAuth
 * @param configNormalizationRules how a configuration is brought into its present form and checked
 */
@Component
public record Spec(
        Row connectionSpecification,
        @Nullable String documentationUrl,
        @Since("0.33.0") @Nullable Row advancedAuth,

        @Since("6.49.0") @DefaultType("ConfigNormalizationRules") @Nullable
        ConfigNormalizationRules configNormalizationRules)
        implements Specification {

    @Override
    public void migrate(Row config, Scope scope) {
        if (configNormalizationRules != null) {
            configNormalizationRules.migrate(config, scope);
        }
    }

    @Override
    public void transform(Row config, Scope scope) {
        if (configNormalizationRules != null) {
            configNormalizationRules.transform(config, scope);
        }
    }

    @Override
    public void validate(Row config, Scope scope) {
        if (configNormalizationRules != null) {
            configNormalizationRules.validate(config, scope);
        }
    }
}
