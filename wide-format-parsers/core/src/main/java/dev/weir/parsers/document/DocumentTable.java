package dev.weir.parsers.document;

import dev.weir.spi.read.DocumentReader;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** What a parser makes of one table while it arrives. Used by one thread. */
public interface DocumentTable {

    /**
     * Takes what stands at a place other than that of the rows. What the reader enters must be left; what is not read is passed
     * over.
     *
     * @param place the number of its path
     * @param key   the last key on the way to it
     */
    void take(int place, String key, DocumentReader reader);

    /** Whether records can be made of rows by now; if not, rows are held until they can, or to the end of the table. */
    boolean isReady();

    /** Whether it should have had rows; asked at the end of a table that has nothing at their path. */
    default boolean missesRows() {
        return true;
    }

    /** The records of a row. */
    Iterator<? extends @Nullable Object> records(@Nullable Object row);

    /** The records that are known at the end of the table only. */
    Iterator<? extends @Nullable Object> end();
}
