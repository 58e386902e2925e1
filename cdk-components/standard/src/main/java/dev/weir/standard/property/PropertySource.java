package dev.weir.standard.property;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.template.Scope;
import java.util.List;

/** Says which properties a source has. Keeps nothing; called concurrently. */
@Kind
public interface PropertySource {

    /**
     * The names of the properties, in the order in which they are asked for.
     *
     * @throws dev.weir.spi.failure.ConnectorException if the source does not tell
     */
    List<String> names(Scope scope);
}
