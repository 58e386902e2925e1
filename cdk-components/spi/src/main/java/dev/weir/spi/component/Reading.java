package dev.weir.spi.component;

import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.List;

/** One slice of one stream being read, as the engine hands it to a retriever. Used by one thread. */
public interface Reading {

    /** The stream. */
    Stream stream();

    /** The slice. */
    StreamSlice slice();

    /** The scope of the slice. */
    Scope scope();

    /** What partition router and cursor want in every request of the slice. */
    RequestOptions sliceOptions();

    /** The JSON schema of the stream's records; empty if there is none. */
    Row schema();

    /** The stream's transformations. */
    List<RecordTransformation> transformations();

    /** Whether records that the cursor has seen are to be dropped before they are counted: client-side incremental. */
    boolean dropsKnownRecords();

    /** Whether paging ends with the page whose last record the cursor has seen, and seen records are dropped: a data feed. */
    boolean stopsAtKnownRecords();

    /** Whether the cursor wants a record; always true without a cursor. */
    boolean wants(Row record);
}
