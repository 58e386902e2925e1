package dev.weir.lake.declare;

import dev.weir.spi.value.Row;

/**
 * A part of a declaration that another package reads.
 *
 * @param row  its keys and values
 * @param path where it stands
 */
public record Unread(Row row, String path) {

    /** Whether nothing was declared. */
    public boolean isEmpty() {
        return row.isEmpty();
    }

    /** The part, to be read. */
    public Declared read(Problems problems) {
        return new Declared(row, path, problems);
    }
}
