package dev.weir.spi.record;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.component.Reading;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Interest;
import dev.weir.spi.template.Scope;
import java.util.List;

/** Turns a response into records: extracts, filters, transforms and normalises. Keeps nothing; called concurrently. */
@Kind
public interface RecordSelector {

    /**
     * The records of a response.
     *
     * @param response the answer; closed by its owner
     * @param decoder  reads the body's documents
     * @param interest what of the first document is to be kept for the paginator
     * @param reading  the slice being read
     * @param scope    the scope of the slice, with {@code next_page_token} if there is one
     */
    SelectedRows select(Response response, Decoder decoder, Interest interest, Reading reading, Scope scope);

    /** The columns that tell apart the records which are made of one row of the source; empty if there are none. */
    default List<String> keyColumns() {
        return List.of();
    }
}
