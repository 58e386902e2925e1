package dev.weir.lake.table;

import dev.weir.lake.schema.Column;
import java.util.List;

/**
 * A stream as readers see it: the data sets of all its accounts.
 *
 * @param source      the source's name
 * @param stream      the stream's name
 * @param folder      the folder of its files, from the lake's root
 * @param columns     its columns, merged over the accounts; the lake's own ({@code _extra} …) stand behind them in the files
 * @param partitionBy the columns in the paths
 * @param primaryKey  the paths of the fields that identify a record; empty if none do
 * @param files       its files
 */
public record Table(
        String source,
        String stream,
        String folder,
        List<Column> columns,
        List<PartitionColumn> partitionBy,
        List<List<String>> primaryKey,
        List<DataFile> files) {

    public Table {
        columns = List.copyOf(columns);
        partitionBy = List.copyOf(partitionBy);
        primaryKey = primaryKey.stream().<List<String>>map(List::copyOf).toList();
        files = List.copyOf(files);
    }

    /** How many rows its files have. */
    public long rows() {
        return files.stream().mapToLong(DataFile::rows).sum();
    }
}
