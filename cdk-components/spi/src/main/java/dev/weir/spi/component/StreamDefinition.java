package dev.weir.spi.component;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.template.Scope;
import java.util.List;

/** Where streams come from: a stream stands for itself, others choose streams by the configuration. */
@Kind
public interface StreamDefinition {

    /** The streams under this configuration, in their order. */
    List<Stream> resolve(Scope scope);
}
