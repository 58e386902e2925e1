package dev.weir.spi.component;

import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * Takes notice of a page that was read to its end; false if no further page is wanted, though there may be one. A retriever
     * that has pages says so after each.
     */
    default boolean goesOn(PageTurn turn) {
        return true;
    }

    /** A record's place as the cursor writes it; null if it has none. Places of one stream compare by nature. */
    default @Nullable Object placeOf(Row record) {
        return null;
    }

    /** This reading with what is left of its window from a place on; the same without a cursor. */
    default Reading from(Object place) {
        return this;
    }

    /**
     * This reading in two parts, each with half of the window; empty if the window cannot be cut.
     *
     * @param smallest windows that are not longer than this are not cut; null for no such limit
     */
    default List<Reading> halves(@Nullable Duration smallest) {
        return List.of();
    }
}
