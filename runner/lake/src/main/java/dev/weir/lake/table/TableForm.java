package dev.weir.lake.table;

import dev.weir.lake.schema.Column;
import dev.weir.lake.schema.ColumnJson;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a data set had when its files first lay by some keys. Who made something of it then, as a table of a
 * warehouse, knows no other columns.
 *
 * @param partitionBy the columns in the paths
 * @param columns     the columns of its files, the lake's own not among them
 */
public record TableForm(List<PartitionColumn> partitionBy, List<Column> columns) {

    public TableForm {
        partitionBy = List.copyOf(partitionBy);
        columns = List.copyOf(columns);
    }

    /** Whether files lie by the same keys in both. */
    public boolean hasKeysOf(TableForm other) {
        return keys().equals(other.keys());
    }

    private List<String> keys() {
        return partitionBy.stream().map(PartitionColumn::key).toList();
    }

    /**
     * The form that a data set had first with each list of keys, oldest first.
     *
     * @param before the snapshot before; null if there was none
     * @param later  the form that it has now
     */
    public static List<TableForm> first(@Nullable Snapshot before, TableForm later) {
        List<TableForm> forms = new ArrayList<>(before == null ? List.of() : before.firstForms());
        if (forms.stream().noneMatch(later::hasKeysOf)) {
            forms.add(later);
        }
        return forms;
    }

    /** The form as a JSON value. */
    public Row toRow() {
        Row row = Row.of(
                "partition_by", partitionBy.stream().map(PartitionColumn::toRow).toList());
        row.put("columns", ColumnJson.of(columns));
        return row;
    }

    /** The form from its JSON value. */
    public static TableForm of(Row row) {
        List<PartitionColumn> partitionBy = new ArrayList<>();
        if (row.get("partition_by") instanceof List<?> keys) {
            keys.forEach(key -> partitionBy.add(PartitionColumn.of((Row) key)));
        }
        return new TableForm(partitionBy, ColumnJson.columns(row.get("columns")));
    }
}
