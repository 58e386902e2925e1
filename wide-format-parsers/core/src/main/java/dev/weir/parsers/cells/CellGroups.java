package dev.weir.parsers.cells;

import dev.weir.spi.value.Row;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of one row, while its cells are read. */
interface CellGroups {

    /**
     * Adds a value.
     *
     * @param value an object with the value, possibly the cell itself, or the value
     * @param keys  what tells apart the records that it may belong to
     */
    void add(String name, Row cell, @Nullable Object value, List<@Nullable Object> keys);

    /** Adds values by their names, when all cells were added. */
    void addMetrics(Row metrics);

    Iterator<Row> records();
}
