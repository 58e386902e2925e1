package dev.weir.spi.template;

import dev.weir.spi.annotation.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A component that stands as one value in a templated mapping, such as request parameters, in place of a template. Keeps
 * nothing; called concurrently.
 */
@Kind
public interface MappingValue {

    /**
     * The value in a scope, which is taken as it is; null leaves the entry out.
     *
     * @throws dev.weir.spi.failure.ConnectorException if it has none there
     */
    @Nullable
    Object in(Scope scope);
}
