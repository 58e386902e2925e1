package dev.weir.spi.component;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import org.jspecify.annotations.Nullable;

/**
 * The form of a connector's configuration, and what makes a configuration fit it. Methods that take a configuration are
 * given a scope whose {@code config} is that very row.
 */
@Kind
public interface Specification {

    /** The JSON schema of the configuration; credentials in it are marked {@code airbyte_secret}. */
    Row connectionSpecification();

    /** Where the connector is described; null if nowhere. */
    @Nullable
    String documentationUrl();

    /** How a user interface obtains credentials by OAuth; null if it does not. */
    @Nullable
    Row advancedAuth();

    /** Brings a configuration of an earlier form into the present one, in place; the user keeps the result. */
    default void migrate(Row config, Scope scope) {}

    /** Changes a configuration in place, for this run only. */
    default void transform(Row config, Scope scope) {}

    /**
     * Checks what the JSON schema cannot say.
     *
     * @throws dev.weir.spi.failure.ConnectorException CONFIG if the configuration does not fit
     */
    default void validate(Row config, Scope scope) {}
}
