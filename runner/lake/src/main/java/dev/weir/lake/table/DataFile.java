package dev.weir.lake.table;

import dev.weir.spi.value.Row;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file that belongs to a data set.
 *
 * @param path      where it is, from the lake's root
 * @param rows      how many rows it has
 * @param bytes     how large it is
 * @param sha256    its digest, in hexadecimal
 * @param run       the run that wrote it
 * @param partition the values of the partition's keys, by key in the layout's order, as the path has them before escaping
 */
public record DataFile(String path, long rows, long bytes, String sha256, String run, Map<String, String> partition) {

    public DataFile {
        partition = Collections.unmodifiableMap(new LinkedHashMap<>(partition));
    }

    /** The file as a JSON value. */
    public Row toRow() {
        Row row = Row.of("path", path);
        row.put("rows", rows);
        row.put("bytes", bytes);
        row.put("sha256", sha256);
        row.put("run", run);
        row.put("partition", Row.of(partition));
        return row;
    }

    /** The file from its JSON value. */
    public static DataFile of(Row row) {
        if (row.get("path") instanceof String path
                && row.get("rows") instanceof Long rows
                && row.get("bytes") instanceof Long bytes
                && row.get("sha256") instanceof String sha256
                && row.get("run") instanceof String run
                && row.get("partition") instanceof Row values) {
            Map<String, String> partition = new LinkedHashMap<>();
            values.forEach((key, value) -> partition.put(key, String.valueOf(value)));
            return new DataFile(path, rows, bytes, sha256, run, partition);
        }
        throw new IllegalArgumentException("not a file: " + row.keySet());
    }
}
