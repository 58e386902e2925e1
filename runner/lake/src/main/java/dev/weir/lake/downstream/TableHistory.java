package dev.weir.lake.downstream;

import dev.weir.lake.table.Table;
import java.util.List;

/**
 * A table and the forms that it had before.
 *
 * @param table  the table
 * @param before forms that it had when it was first made, or may have been, for each list of keys; only their columns and
 *               partition columns matter
 */
public record TableHistory(Table table, List<Table> before) {

    public TableHistory {
        before = List.copyOf(before);
    }

    /** A table that never had another form, or whose earlier forms nobody knows. */
    public static TableHistory of(Table table) {
        return new TableHistory(table, List.of());
    }
}
