package dev.weir.standard.retriever;

import dev.weir.spi.http.Response;
import dev.weir.spi.record.SelectedRows;
import org.jspecify.annotations.Nullable;

/** A page that is being read: the records that are pulled from it, and the answer that leads on. For one thread. */
interface OpenPage extends AutoCloseable {

    SelectedRows rows();

    /** The answer that leads to the next page, known after the last record; null if it is ignored. */
    @Nullable
    Response answer();

    /** Whether the page broke off, as pagination has to start over. */
    boolean startedOver();

    @Override
    void close();
}
