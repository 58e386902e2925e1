package dev.weir.spi.template;

import org.jspecify.annotations.Nullable;

/**
 * A variable of a scope that templates call as a function of one argument. Safe for concurrent use, like the component that gives
 * it.
 */
@FunctionalInterface
public interface TemplateFunction {

    /**
     * The function's value for a JSON value.
     *
     * @throws dev.weir.spi.failure.ConnectorException if there is none; the evaluation fails with it
     */
    @Nullable
    Object call(@Nullable Object argument);
}
