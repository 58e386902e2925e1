package dev.weir.spi.record;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Rows;

/** Finds the records in a response's documents. Keeps nothing; called concurrently. */
@Kind(custom = "CustomRecordExtractor")
public interface RecordExtractor {

    /**
     * The records, pulled while the documents are read. Values other than rows are passed on; the engine fails the slice
     * with them. Closing the rows does not close the documents.
     */
    Rows extract(DocumentReader documents, Scope scope);
}
