package dev.weir.spi.record;

import dev.weir.spi.value.Rows;
import org.jspecify.annotations.Nullable;

/** The records of one response, and what is known of it once they were all read. */
public interface SelectedRows extends Rows {

    /** How many records were extracted so far, before any filter; how many rows of the source they stand for, if the extractor says so. */
    int extracted();

    /** The first document, as far as somebody was interested; complete after the last row. */
    @Nullable
    Object response();
}
