package dev.weir.spi.record;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.value.Row;

/** Casts a record's values to the types of the stream's schema. Keeps nothing; called concurrently. */
@Kind(custom = "CustomSchemaNormalization")
public interface SchemaNormalization {

    /** Casts a record in place. */
    void normalize(Row record, Row schema);
}
