package dev.weir.spi.read;

import dev.weir.spi.value.Record;
import dev.weir.spi.value.Row;
import java.util.Iterator;

/**
 * The records of a parent stream, slice after slice, pulled by the partition router of a child stream. Used by one
 * thread; closed by the router's owner.
 */
public interface ParentRecords extends Iterator<Record>, AutoCloseable {

    /** The parent's state after the records that were handed out; a copy. */
    Row state();

    @Override
    void close();
}
