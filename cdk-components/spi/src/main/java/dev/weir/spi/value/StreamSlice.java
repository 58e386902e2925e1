package dev.weir.spi.value;

import org.jspecify.annotations.Nullable;

/**
 * The part of a stream that is read on its own: one partition (an account, a parent record) in one window of the cursor.
 * Templates see it as a mapping of both, {@code stream_slice}. Immutable by agreement: its rows are not changed after
 * construction, and they hold only JSON values, so that a slice can be written down and read in another process.
 *
 * @param partition   the partition's fields; empty if the stream has one partition
 * @param cursorSlice the window's fields, usually {@code start_time} and {@code end_time}; empty without a cursor
 * @param extraFields further fields that a partition router carried over from the parent record
 */
public record StreamSlice(Row partition, Row cursorSlice, Row extraFields) {

    /** The slice of a stream that is read as a whole. */
    public static final StreamSlice WHOLE = new StreamSlice(new Row(), new Row(), new Row());

    /** A slice of one partition. */
    public static StreamSlice ofPartition(Row partition) {
        return new StreamSlice(partition, new Row(), new Row());
    }

    /** A field of the window or of the partition, in this order. */
    public @Nullable Object get(String field) {
        return cursorSlice.containsKey(field) ? cursorSlice.get(field) : partition.get(field);
    }

    /** The same partition in another window. */
    public StreamSlice withCursorSlice(Row window) {
        return new StreamSlice(partition, window, extraFields);
    }
}
