package dev.weir.spi.record;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;

/** Changes a record in place. Keeps nothing; called concurrently, for different records. */
@Kind(custom = "CustomTransformation")
public interface RecordTransformation {

    /** Changes a record. The scope is that of the slice. */
    void transform(Row record, Scope scope);
}
