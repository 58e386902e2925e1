package dev.weir.spi.record;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the records in a response's documents. Keeps nothing; called concurrently. */
@Kind(custom = "CustomRecordExtractor")
public interface RecordExtractor extends RowSource {

    /**
     * The records, pulled while the documents are read. Values other than rows are passed on; the engine fails the slice
     * with them. Closing the rows does not close the documents.
     */
    Rows extract(DocumentReader documents, Scope scope);

    /** The decoder that the documents come from, whatever the retriever's is; null if the retriever's suits it. */
    default @Nullable Decoder decoder() {
        return null;
    }

    /**
     * The columns that tell apart the records which are made of one row of the source, and which a primary key has to hold
     * therefore; empty if each row gives at most one record.
     */
    default List<String> keyColumns() {
        return List.of();
    }
}
