package dev.weir.lake.parquet;

import dev.weir.lake.figures.ColumnFigures;
import dev.weir.lake.figures.ValueKind;
import dev.weir.lake.storage.StagedFile;
import dev.weir.spi.value.Row;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A Parquet file that is complete and not yet visible.
 *
 * @param staged  where it is and will be, and its size
 * @param rows    how many rows it has
 * @param sha256  its digest, in hexadecimal
 * @param columns what its footer says of its top-level columns, by name
 */
public record WrittenFile(StagedFile staged, long rows, String sha256, Map<String, ColumnFigures> columns) {

    public WrittenFile {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }

    /** The smallest and the largest value of its columns other than texts, by name: {@code {"min": …, "max": …}}. */
    public Row bounds() {
        Row row = new Row();
        columns.forEach((name, figures) -> {
            Row bounds = figures.bounds();
            if (figures.kind() != ValueKind.TEXT && !bounds.isEmpty()) {
                row.put(name, bounds);
            }
        });
        return row;
    }
}
