package dev.weir.spi.component;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;

/** Checks what the JSON schema of a configuration cannot say. */
@Kind
public interface ConfigValidator {

    /**
     * Checks the configuration as components see it.
     *
     * @throws dev.weir.spi.failure.ConnectorException CONFIG if it does not fit, naming the field but not its value
     */
    void validate(Row config, Scope scope);
}
