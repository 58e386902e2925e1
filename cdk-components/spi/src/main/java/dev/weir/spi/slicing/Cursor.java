package dev.weir.spi.slicing;

import dev.weir.spi.value.Row;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one partition was read. Windows are handed out by one thread and observed and closed by others, in any order;
 * safe for concurrent use.
 */
public interface Cursor {

    /** The windows that are still to be read, as the {@code cursor_slice} of slices; called once. */
    Iterator<Row> windows();

    /** Takes notice of a record of a window; called by the window's thread. */
    void observe(Row record, Row window);

    /** Takes notice that a window was read to its end and its records are safe. */
    void close(Row window);

    /** The state in the reference's form, after the windows that were closed; a copy. */
    Row state();

    /** What is left of a window from a place on, as {@link #valueOf} writes it; the whole window if it cannot be shortened. */
    default Row from(Object place, Row window) {
        return window;
    }

    /**
     * The halves of a window, which do not overlap; empty if it cannot be cut.
     *
     * @param smallest windows that are not longer than this are not cut; null for no such limit
     */
    default List<Row> halves(Row window, @Nullable Duration smallest) {
        return List.of();
    }

    /** Whether a record lies in what this sync is to read. */
    boolean wants(Row record);

    /** A record's place as the state writes it; null if the record has none. Values of one stream compare by nature. */
    @Nullable
    Object valueOf(Row record);

    /** A value of a state, read and written again, so that values of several formats compare. */
    Object canonical(Object value);
}
