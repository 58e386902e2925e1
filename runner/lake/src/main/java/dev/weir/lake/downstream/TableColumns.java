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

/** The columns that a table's files have: the stream's, then the lake's own. */
final class TableColumns {

    private static final List<Column> OWN = List.of(
            new Column(StreamColumns.EXTRA, Scalar.JSON),
            new Column(StreamColumns.RESCUED, Scalar.JSON),
            new Column(StreamColumns.RUN, Scalar.TEXT),
            new Column(StreamColumns.LOADED_AT, Scalar.TIMESTAMP_UTC),
            new Column(StreamColumns.SLICE, Scalar.JSON));

    private TableColumns() {}

    /**
     * The columns in the files.
     *
     * @throws ConnectorException of type CONFIG if a partition column has the name of one of them: a reader has one place
     *     for both
     */
    static List<Column> inFiles(Table table) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.addAll(OWN);
        for (PartitionColumn partition : table.partitionBy()) {
            if (columns.stream().anyMatch(column -> column.name().equalsIgnoreCase(partition.key()))) {
                throw new ConnectorException(
                        FailureType.CONFIG,
                        "Cannot describe " + table.source() + "/" + table.stream() + ": the partition key '"
                                + partition.key() + "' is a column too (give the key another name in lake.yaml)");
            }
        }
        return columns;
    }
}
