package dev.weir.spi.component;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.sink.FileStore;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.FileReference;
import dev.weir.spi.value.Record;
import org.jspecify.annotations.Nullable;

/** Fetches the files that belong to the records of a stream. Keeps nothing itself; called concurrently, for different records. */
@Kind
public interface FileUploader {

    /**
     * Fetches the file of a record that is about to go to the sink; null if the source has none.
     *
     * @param files where it is kept
     * @param scope the scope of the slice
     * @throws dev.weir.spi.failure.ConnectorException if it cannot be fetched or kept; the slice fails then, and its state stays
     */
    @Nullable
    FileReference upload(Record record, FileStore files, Scope scope);
}
