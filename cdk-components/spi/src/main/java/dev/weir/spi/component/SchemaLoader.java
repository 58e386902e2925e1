package dev.weir.spi.component;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;

/** Gives the JSON schema of a stream's records. */
@Kind(custom = "CustomSchemaLoader")
public interface SchemaLoader {

    /** The schema; called once per run. */
    Row schema(Scope scope);
}
