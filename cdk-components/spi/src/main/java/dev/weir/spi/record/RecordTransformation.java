package dev.weir.spi.record;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.component.Reading;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;

/** Changes a record in place. Keeps nothing; called concurrently, for different records. */
@Kind(custom = "CustomTransformation")
public interface RecordTransformation {

    /** Changes a record. The scope is that of the slice. */
    void transform(Row record, Scope scope);

    /**
     * What changes the records of one page in place of this; asked for once before its first record, and used by one
     * thread. By default this itself: only what costs much and is the same for all records of a slice is worth preparing.
     */
    default RecordTransformation prepared(Scope scope) {
        return this;
    }

    /** The same, for those who look at more of what is being read than its scope, such as the stream's schema. */
    default RecordTransformation prepared(Reading reading) {
        return prepared(reading.scope());
    }
}
