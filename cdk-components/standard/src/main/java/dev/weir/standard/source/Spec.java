package dev.weir.standard.source;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.Specification;
import dev.weir.spi.value.Row;
import org.jspecify.annotations.Nullable;

/**
 * The form of a connector's configuration.
 *
 * @param connectionSpecification  the JSON schema of the configuration; credentials are marked {@code airbyte_secret: true}
 * @param documentationUrl         where the connector is described
 * @param advancedAuth             how a user interface obtains credentials by OAuth
 * @param configNormalizationRules changes and checks of a configuration before it is used; not supported yet
 */
@Component
public record Spec(
        Row connectionSpecification,
        @Nullable String documentationUrl,
        @Nullable Row advancedAuth,
        @Nullable Object configNormalizationRules)
        implements Specification {}
