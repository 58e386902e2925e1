package dev.weir.lake.table;

import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a commit changed in one data set.
 *
 * @param dataSet which
 * @param run     the run that its files come from
 * @param added   the files that became visible
 * @param removed the files that became invisible
 */
public record Change(DataSet dataSet, String run, List<DataFile> added, List<DataFile> removed) {

    public Change {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** The change as a JSON value. */
    public Row toRow() {
        Row row = dataSet.toRow();
        row.put("run", run);
        row.put("added", added.stream().map(DataFile::toRow).toList());
        row.put("removed", removed.stream().map(DataFile::toRow).toList());
        return row;
    }

    /** The change from its JSON value. */
    public static Change of(Row row) {
        if (row.get("run") instanceof String run) {
            return new Change(DataSet.of(row), run, files(row.get("added")), files(row.get("removed")));
        }
        throw new IllegalArgumentException("not a change: " + row.keySet());
    }

    private static List<DataFile> files(@Nullable Object list) {
        List<DataFile> files = new ArrayList<>();
        if (list instanceof List<?> values) {
            values.forEach(value -> files.add(DataFile.of((Row) value)));
        }
        return files;
    }
}
