package dev.weir.spi.component;

import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;

/**
 * A component that a manifest describes and that is made while the connector runs, any number of times, each time of the
 * definition as it then is. Immutable; safe for concurrent use.
 *
 * @param <T> what is made
 */
public interface Blueprint<T> {

    /** The definition as the manifest has it: references followed, types and {@code $parameters} explicit; a copy. */
    Row definition();

    /** Where the definition starts in the manifest, for messages. */
    String place();

    /**
     * Makes a component of a definition that was changed, in the way in which those of the manifest are made: parameters are
     * handed down, everything is validated and bound. What is doubtful is told as a warning.
     *
     * @param changed        the definition; taken as it is
     * @param parametersWin  whether {@code $parameters} of outer components win over those of inner ones
     * @throws dev.weir.spi.failure.ConnectorException with all that is wrong, at the places in the manifest
     */
    T make(Row changed, boolean parametersWin, Scope scope);
}
