package dev.weir.spi.record;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;

/** Keeps or drops records. Keeps nothing itself; called concurrently. */
@Kind(custom = "CustomRecordFilter")
public interface RecordFilter {

    /** Whether a record is kept. The scope is that of the slice, with {@code next_page_token}. */
    boolean keep(Row record, Scope scope);
}
