package dev.weir.spi.component;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.value.Row;
import org.jspecify.annotations.Nullable;

/** The form of a connector's configuration. */
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
}
