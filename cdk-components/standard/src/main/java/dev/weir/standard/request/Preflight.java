package dev.weir.standard.request;

import dev.weir.spi.template.Scope;
import org.jspecify.annotations.Nullable;

/** A component that can tell from the configuration alone that it cannot work, before anything is read with it. */
public interface Preflight {

    /**
     * Verifies the component and those that it is made of.
     *
     * @throws dev.weir.spi.failure.ConnectorException if it cannot work under this configuration
     */
    void verify(Scope scope);

    /** Verifies a component if it can tell. */
    static void verify(@Nullable Object component, Scope scope) {
        if (component instanceof Preflight preflight) {
            preflight.verify(scope);
        }
    }
}
