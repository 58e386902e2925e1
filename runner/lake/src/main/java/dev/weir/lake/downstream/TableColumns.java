package dev.weir.lake.downstream;

import dev.weir.lake.schema.Column;
import dev.weir.lake.schema.ColumnType.Scalar;
import dev.weir.lake.schema.StreamColumns;
import dev.weir.lake.table.PartitionColumn;
import dev.weir.lake.table.Table;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.util.ArrayList;
import java.util.List;

/** The columns of a table as readers see them: the stream's, the lake's own, then those in the paths. */
final class TableColumns {

    private static final List<Column> OWN = List.of(
            new Column(StreamColumns.EXTRA, Scalar.JSON),
            new Column(StreamColumns.RESCUED, Scalar.JSON),
            new Column(StreamColumns.RUN, Scalar.TEXT),
            new Column(StreamColumns.LOADED_AT, Scalar.TIMESTAMP_UTC),
            new Column(StreamColumns.SLICE, Scalar.JSON));

    private TableColumns() {}

    /** The columns in the files. */
    static List<Column> inFiles(Table table) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.addAll(OWN);
        return columns;
    }

    /**
     * The names of all columns.
     *
     * @throws ConnectorException of type CONFIG if a key of the paths has the name of a column: readers have one place for both
     */
    static List<String> names(Table table) {
        List<String> names =
                new ArrayList<>(inFiles(table).stream().map(Column::name).toList());
        for (PartitionColumn partition : table.partitionBy()) {
            if (names.stream().anyMatch(partition.key()::equalsIgnoreCase)) {
                throw new ConnectorException(
                        FailureType.CONFIG,
                        "Cannot describe " + table.source() + "/" + table.stream() + ": the partition key '"
                                + partition.key() + "' is a column too (give the key another name in lake.yaml)");
            }
            names.add(partition.key());
        }
        return names;
    }
}
