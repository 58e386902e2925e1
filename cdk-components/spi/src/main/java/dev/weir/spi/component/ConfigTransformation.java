package dev.weir.spi.component;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;

/** Changes a configuration before components see it. */
@Kind(custom = "CustomConfigTransformation")
public interface ConfigTransformation {

    /** Changes the configuration in place; the scope's {@code config} is this very row. */
    void transform(Row config, Scope scope);
}
